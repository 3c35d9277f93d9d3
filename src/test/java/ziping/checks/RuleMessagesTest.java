package ziping.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Rule;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/**
 * All that the rules say in the cases in which they fire, gathered into one page for each
 * language ({@code test-fixtures/rules/messages.zh.txt} and {@code .en.txt}), for a person to read through.
 */
class RuleMessagesTest {
    private static final Path RULES = Fixtures.ROOT.resolve("rules");
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);

    /** What people wrote stands in quotes; a document keeps its name; a file and a program theirs. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "“[^”]*”|（依据：.*）|[\\w\\p{IsHan}.]+\\.xlsx|Excel|WPS|LibreOffice|#[A-Z/0!?]+|[A-Z]{1,2}\\d+");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern RANGE_NAME = Pattern.compile("\\p{IsHan}_\\p{IsHan}");

    /** What one rule says: its name, and its sentences in both languages. */
    private record Said(String zh, String en) {}

    @Test
    void what_all_rules_say_is_approved() {
        Map<String, List<Said>> said = said();
        assertEquals(BuiltInRulebooks.RULEBOOKS.rules().stream().map(Rule::code).toList(), List.copyOf(said.keySet()));
        Fixtures.assertApproved(
                RULES.resolve("messages.zh.txt"), page(said, rule -> rule.name().zh(), Said::zh));
        Fixtures.assertApproved(
                RULES.resolve("messages.en.txt"), page(said, rule -> rule.name().en(), Said::en));
    }

    @Test
    void chinese_sentences_hold_no_name_of_a_range_and_no_english() {
        said().forEach((code, sentences) -> sentences.forEach(sentence -> {
            String ours = NOT_OURS.matcher(sentence.zh()).replaceAll("");
            assertEquals(List.of(), found(ENGLISH, ours), code + ": " + sentence.zh());
            assertEquals(List.of(), found(RANGE_NAME, ours), code + ": " + sentence.zh());
        }));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String page(
            Map<String, List<Said>> said, Function<Rule, String> name, Function<Said, String> sentence) {
        return BuiltInRulebooks.RULEBOOKS.rules().stream()
                .map(rule -> said.get(rule.code()).stream()
                        .map(sentence)
                        .distinct()
                        .collect(Collectors.joining("\n", rule.code() + " " + name.apply(rule) + "\n", "\n")))
                .collect(Collectors.joining("\n"));
    }

    /** By rule, what it says in its own cases. */
    private static Map<String, List<Said>> said() {
        Map<String, List<Said>> said = new TreeMap<>();
        RuleCaseTable.all()
                .forEach(table -> table.fired()
                        .forEach(finding -> said.computeIfAbsent(table.code(), code -> new ArrayList<>())
                                .add(new Said(ZH.message(finding), EN.message(finding)))));
        return said;
    }
}
