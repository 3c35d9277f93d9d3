package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.Fixtures;
import ziping.Law;
import ziping.model.Finding;
import ziping.model.Rule;
import ziping.words.Language;
import ziping.words.Words;

/** The examples that {@code rules show} prints are what the rules say in their own cases, each sentence once. */
class ExamplesTest {
    private static final Path WORDS = Path.of("src/main/resources/words");

    @Test
    void the_examples_are_current_in_both_languages() {
        Map<String, Finding> first = new TreeMap<>();
        fired().forEach(it -> first.putIfAbsent(it.code() + "." + it.saying().key(), it));
        Fixtures.assertApproved(
                WORDS.resolve("examples_zh.properties"),
                page("# 各条规则报出的话，每句一例；由规则的事例写出，不要手改。", first, Words.in(Language.ZH)::told));
        Fixtures.assertApproved(
                WORDS.resolve("examples_en.properties"),
                page(
                        "# What the rules say, one example of each sentence; written from their cases, edit those.",
                        first,
                        Words.in(Language.EN)::told));
    }

    @Test
    void every_rule_has_an_example() {
        assertEquals(
                List.of(),
                Law.RULEBOOKS.rules().stream()
                        .filter(it -> Words.in(Language.ZH).examples(it).isEmpty())
                        .map(Rule::code)
                        .toList());
    }

    private static Stream<Finding> fired() {
        return Stream.concat(
                        CaseTable.in(CaseTable.RULES).stream().map(RuleCasesTest::table),
                        CaseTable.in(AcrossCasesTest.ACROSS).stream().map(AcrossCasesTest::table))
                .flatMap(CaseTable::fired);
    }

    private static String page(String heading, Map<String, Finding> first, Function<Finding, String> told) {
        return first.entrySet().stream()
                .map(it -> it.getKey() + " = " + told.apply(it.getValue()).replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }
}
