package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.Answers;
import ziping.Fixtures;
import ziping.Law;
import ziping.model.Evaluation;
import ziping.model.Finding;
import ziping.model.Form;
import ziping.model.RuleState;
import ziping.rulebook.OfficePapers;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;
import ziping.words.Language;
import ziping.words.Words;

/**
 * One table of cases per rule, {@code rules/<CODE>.yaml}: forms that pass it and forms in which it fires. What it then
 * says stands in {@code rules/<CODE>.expected.txt}, approved by a person.
 */
class RuleCasesTest {
    private static final Path RULES = Fixtures.ROOT.resolve("rules");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    @Test
    void every_rule_has_a_table_of_cases() {
        Set<String> rules = new TreeSet<>();
        Law.RULEBOOKS
                .all()
                .forEach(book -> book.on(NOW.toLocalDate())
                        .rules()
                        .forEach(it -> rules.add(it.rule().code())));
        Set<String> tables = Fixtures.files(RULES, ".yaml").stream()
                .map(RuleCasesTest::code)
                .filter(it -> !it.startsWith("base"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, tables);
    }

    @Test
    void the_form_that_all_cases_start_from_has_no_finding() {
        Evaluation evaluation = evaluate(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        assertEquals(List.of(), evaluation.findings().stream().map(ZH::message).toList());
    }

    @TestFactory
    Stream<DynamicTest> each_rule_passes_and_fires_where_its_table_says() {
        return Fixtures.files(RULES, ".yaml").stream()
                .filter(it -> !code(it).startsWith("base"))
                .map(it -> DynamicTest.dynamicTest(code(it), () -> check(it)));
    }

    private static void check(Path file) {
        JsonNode table = Fixtures.yaml(file);
        String code = code(file);
        assertFalse(table.path("passes").isEmpty(), "no passing case");
        assertFalse(table.path("fires").isEmpty(), "no firing case");
        for (JsonNode it : table.get("passes")) {
            Evaluation evaluation = evaluate(table, it);
            String about = code + " passes: " + it.get("about").asText();
            assertEquals(List.of(), findings(evaluation, code).map(ZH::message).toList(), about);
            RuleState.State expected =
                    it.has("state") ? RuleState.State.valueOf(it.get("state").asText()) : RuleState.State.PASSED;
            assertEquals(expected, state(evaluation, code), about);
        }
        StringBuilder said = new StringBuilder();
        for (JsonNode it : table.get("fires")) {
            Evaluation evaluation = evaluate(table, it);
            String about = it.get("about").asText();
            assertTrue(findings(evaluation, code).findAny().isPresent(), code + " does not fire: " + about);
            said.append("## ").append(about).append('\n');
            evaluation.findings().forEach(finding -> said.append(shown(finding)).append('\n'));
            said.append('\n');
        }
        Fixtures.assertApproved(RULES.resolve(code + ".expected.txt"), said.toString());
    }

    private static String shown(Finding finding) {
        return "%s %s %s%n%s%n%s"
                .formatted(
                        finding.code(),
                        ZH.duty(finding.duty()),
                        ZH.name(finding.rule().name()),
                        ZH.message(finding),
                        EN.message(finding));
    }

    private static Stream<Finding> findings(Evaluation evaluation, String code) {
        return evaluation.findings().stream().filter(it -> it.code().equals(code));
    }

    private static RuleState.State state(Evaluation evaluation, String code) {
        return evaluation.states().stream()
                .filter(it -> it.rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Evaluation evaluate(JsonNode table, JsonNode testCase) {
        String start = testCase.path("base").asText(table.path("base").asText("base.yaml"));
        JsonNode base = Fixtures.yaml(RULES.resolve(start));
        JsonNode answers =
                testCase.has("with") ? Answers.changed(base.get("answers"), testCase.get("with")) : base.get("answers");
        Form form = Law.FORMS.get(base.get("form").asText());
        Judgement judgement = new Evaluator(rulebooks(table), Optional.empty(), "test")
                .evaluate(Answers.submission(form, answers), NOW);
        return ((Judgement.Judged) judgement).evaluation();
    }

    /** Some rules need what only an office can say. */
    private static Rulebooks rulebooks(JsonNode table) {
        if (!table.has("settings")) {
            return Law.RULEBOOKS;
        }
        try {
            Form settings = OfficePapers.settings();
            return Law.RULEBOOKS.under(Answers.submission(settings, table.get("settings")));
        } catch (RulebookException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String code(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
