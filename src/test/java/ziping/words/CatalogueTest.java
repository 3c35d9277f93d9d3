package ziping.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern FACT = Pattern.compile("\\{[a-z-]+}", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ZH = Catalogue.of(Language.ZH).sentences();
    private static final Map<String, String> EN = Catalogue.of(Language.EN).sentences();

    @Test
    void both_languages_have_the_same_sentences() {
        assertTrue(ZH.size() > 100, "only " + ZH.size() + " sentences seen");
        assertEquals(ZH.keySet(), EN.keySet());
    }

    @Test
    void both_languages_tell_the_same_facts() {
        ZH.forEach((key, sentence) -> assertEquals(facts(sentence), facts(EN.get(key)), key));
    }

    @Test
    void no_sentence_is_empty() {
        ZH.forEach((key, sentence) ->
                assertTrue(!sentence.isBlank() && !EN.get(key).isBlank(), key));
    }

    private static String facts(String sentence) {
        return FACT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
