package ziping.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ziping.testing.Fixtures;

class MessageCatalogueTest {
    private static final Pattern FACT = Pattern.compile("\\{[a-z-]+}", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile("(?:--)?[A-Za-z][A-Za-z-]+");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}。，、；：（）]");

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9.-]* *=");

    /** Names of programs, formats and file extensions; commands and their options; keys of rulebooks. */
    private static final Set<String> ENGLISH_THAT_STAYS =
            Set.of(("ziping Excel WPS LibreOffice Google csv jsonl Strict Open XML YAML UTF- SHA- zh-CN ziping-backup"
                            + " MB HTML CSV PDF Word PPT DOCTYPE"
                            + " xlsx xlsm xls et xltx xltm xlsb ods yaml summary"
                            + " run check forms rules explain help completion bash zsh man dumb list show build adopt lint settings roster"
                            + " text json sarif junit must-fix confirm never zh en"
                            + " from until covers replaces references table output name live limit down choices cells"
                            + " year half-up unnecessary true")
                    .split(" "));

    /** Texts of forms and sheets, and the answers of people, are Chinese in both languages. */
    private static final List<String> CHINESE_THAT_STAYS = List.of(
            "自评结果",
            "评分校验",
            "汇总附件",
            "自评",
            "【原因】",
            "【措施】",
            "‹请填写›",
            "处理说明",
            "评分明细",
            "评分规则",
            "以上",
            "万元",
            "元",
            "不适用",
            "无",
            "不检查",
            "适用年度",
            "生效日期",
            "失效日期",
            "资金结余=实际到位数-全年执行数");

    private static final Map<String, String> ZH =
            MessageCatalogue.of(Language.ZH).sentences();
    private static final Map<String, String> EN =
            MessageCatalogue.of(Language.EN).sentences();

    @Test
    void both_languages_have_the_same_sentences() {
        assertTrue(ZH.size() > 100, "only " + ZH.size() + " sentences seen");
        assertEquals(ZH.keySet(), EN.keySet());
    }

    @Test
    void both_languages_have_the_same_arguments() {
        ZH.forEach((key, sentence) -> assertEquals(facts(sentence), facts(EN.get(key)), key));
    }

    /** Properties replace the first of two equal keys without an error. */
    @Test
    void no_key_is_used_twice() throws IOException {
        for (String language : List.of("_zh.properties", "_en.properties")) {
            List<String> keys = new ArrayList<>();
            for (Path file : Fixtures.files(Path.of("src/main/resources/messages"), language)) {
                Files.readAllLines(file).stream()
                        .filter(it -> KEY.matcher(it).lookingAt())
                        .map(it -> it.substring(0, it.indexOf('=')).strip())
                        .forEach(keys::add);
            }
            assertTrue(keys.size() > 100, "only " + keys.size() + " keys seen");
            assertEquals(
                    List.of(),
                    keys.stream()
                            .filter(it -> Collections.frequency(keys, it) > 1)
                            .distinct()
                            .toList());
        }
    }

    @Test
    void no_sentence_is_empty() {
        ZH.forEach((key, sentence) ->
                assertTrue(!sentence.isBlank() && !EN.get(key).isBlank(), key));
    }

    @Test
    void chinese_sentences_contain_no_english_but_names_commands_and_keys() {
        ZH.forEach((key, sentence) -> assertEquals(
                List.of(),
                ENGLISH.matcher(FACT.matcher(sentence).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(it -> !it.startsWith("--") && !it.startsWith("<") && !ENGLISH_THAT_STAYS.contains(it))
                        .toList(),
                key));
    }

    @Test
    void english_sentences_contain_no_chinese_but_the_terms_of_forms() {
        EN.forEach((key, sentence) -> {
            String rest = CHINESE_THAT_STAYS.stream().reduce(sentence, (left, it) -> left.replace(it, ""));
            assertFalse(CHINESE.matcher(rest).find(), key + ": " + rest);
        });
    }

    private static String facts(String sentence) {
        return FACT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
