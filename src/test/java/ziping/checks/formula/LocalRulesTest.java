package ziping.checks.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.evaluation.Evaluator;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.RuleState;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;

/** Rules that an office wrote as formulas: where they fire, pass, cannot be run or do not apply, and what they say. */
class LocalRulesTest {
    private static final Path CASES = Fixtures.ROOT.resolve("formulas/local.yaml");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);

    private final Evaluator evaluator;

    LocalRulesTest() throws RulebookException {
        Rulebooks rulebooks = Rulebooks.load(Optional.of(Fixtures.ROOT.resolve("laws")));
        evaluator = new Evaluator(rulebooks, Optional.of("county-with-formulas"), "test");
    }

    @Test
    void formulas_fire_pass_and_stay_unrun_as_their_table_says() {
        StringBuilder said = new StringBuilder();
        for (JsonNode it : Fixtures.yaml(CASES)) {
            Evaluation evaluation = evaluate(it.get("with"));
            said.append("## ").append(it.get("about").asText()).append('\n');
            it.get("states")
                    .properties()
                    .forEach(state -> assertEquals(
                            state.getValue().asText(),
                            state(evaluation, state.getKey()).state().name(),
                            it.get("about").asText() + " " + state.getKey()));
            evaluation.review().findings().stream()
                    .filter(finding -> finding.code().startsWith("K"))
                    .forEach(finding -> said.append(shown(finding)).append('\n'));
            evaluation.review().states().stream()
                    .filter(state -> state.rule().code().startsWith("K"))
                    .filter(state -> state.state() == RuleState.State.NOT_RUN)
                    .forEach(state ->
                            said.append("%s 未检查：%s%n".formatted(state.rule().code(), ZH.where(state.why()))));
            said.append('\n');
        }
        Fixtures.assertApproved(Fixtures.ROOT.resolve("formulas/local.expected.txt"), said.toString());
    }

    private Evaluation evaluate(JsonNode with) {
        JsonNode base = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml"));
        JsonNode answers = FormAnswers.changed(base.get("answers"), with);
        return ((Evaluator.Judgement.Judged) evaluator.evaluate(
                        FormAnswers.submission(
                                BuiltInRulebooks.FORMS.get(base.get("form").asText()), answers),
                        NOW))
                .evaluation();
    }

    private static RuleState state(Evaluation evaluation, String code) {
        return evaluation.review().states().stream()
                .filter(state -> state.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Finding finding) {
        return "%s %s%n%s%n%s"
                .formatted(finding.code(), ZH.duty(finding.duty()), ZH.message(finding), EN.message(finding));
    }
}
