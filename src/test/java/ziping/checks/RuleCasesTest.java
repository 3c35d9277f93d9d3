package ziping.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import ziping.evaluation.Evaluator;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Form;
import ziping.model.result.Evaluation;
import ziping.model.result.RuleState;
import ziping.rulebook.Forms;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;

/**
 * One table of cases per rule, {@code rules/<CODE>.yaml}: forms that pass it and forms in which it fires. What it then
 * says stands in {@code rules/<CODE>.expected.txt}, approved by a person.
 */
class RuleCasesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Messages ZH = Messages.in(Language.ZH);

    @Test
    void every_rule_has_a_table_of_cases() {
        Set<String> rules = new TreeSet<>();
        BuiltInRulebooks.RULEBOOKS
                .all()
                .forEach(book -> book.on(NOW.toLocalDate())
                        .rules()
                        .within()
                        .forEach(rule -> rules.add(rule.rule().code())));
        Set<String> tables = RuleCaseTable.in(RuleCaseTable.RULES).stream()
                .map(RuleCaseTable::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, tables);
    }

    @Test
    void the_form_that_all_cases_start_from_has_no_finding() {
        Evaluation evaluation = evaluate(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        assertEquals(
                List.of(),
                evaluation.review().findings().stream().map(ZH::message).toList());
    }

    @TestFactory
    Stream<DynamicTest> each_rule_passes_and_fires_where_its_table_says() {
        return RuleCaseTable.in(RuleCaseTable.RULES).stream()
                .map(path -> DynamicTest.dynamicTest(RuleCaseTable.code(path), () -> check(path)));
    }

    private static void check(Path file) {
        RuleCaseTable table = table(file);
        table.check();
        JsonNode settings = Fixtures.yaml(file);
        table.cases("passes").forEach(it -> {
            RuleState.State expected =
                    it.has("state") ? RuleState.State.valueOf(it.get("state").asText()) : RuleState.State.PASSED;
            assertEquals(
                    expected,
                    state(evaluate(settings, it), table.code()),
                    table.code() + ": " + RuleCaseTable.about(it));
        });
    }

    /** The cases of a rule, each evaluated by what an office sets for all of them. */
    static RuleCaseTable table(Path file) {
        JsonNode settings = Fixtures.yaml(file);
        return new RuleCaseTable(file, node -> evaluate(settings, node).review().findings());
    }

    private static RuleState.State state(Evaluation evaluation, String code) {
        return evaluation.review().states().stream()
                .filter(state -> state.rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Evaluation evaluate(JsonNode table, JsonNode testCase) {
        String start = testCase.path("base").asText(table.path("base").asText("base.yaml"));
        JsonNode base = Fixtures.yaml(RuleCaseTable.RULES.resolve(start));
        JsonNode answers = testCase.has("with")
                ? FormAnswers.changed(base.get("answers"), testCase.get("with"))
                : base.get("answers");
        Form form = BuiltInRulebooks.FORMS.get(base.get("form").asText());
        Evaluator.Judgement judgement = new Evaluator(rulebooks(table), Optional.empty(), "test")
                .evaluate(FormAnswers.submission(form, answers), NOW);
        return ((Evaluator.Judgement.Judged) judgement).evaluation();
    }

    /** Some rules need what only an office can say. */
    private static Rulebooks rulebooks(JsonNode table) {
        if (!table.has("settings")) {
            return BuiltInRulebooks.RULEBOOKS;
        }
        try {
            Form settings = Forms.settings();
            return BuiltInRulebooks.RULEBOOKS.under(FormAnswers.submission(settings, table.get("settings")));
        } catch (RulebookException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
