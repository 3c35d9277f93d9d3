package ziping.checks.explanations;

import java.math.BigDecimal;
import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.checks.Wording;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Explanation;

/**
 * Finds an explanation without content. A missing explanation is left to another rule.
 *
 * @param hollow texts without content: 无, 见报告
 * @param fewest letters and digits of a text with content
 */
record ExplanationSubstance(List<String> hollow, int fewest) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            Explanation explanation = row.explanation();
            if (row.cells().explanation().isPresent()
                    && explanation.due() != Explanation.Due.NOT_DUE
                    && explanation.isGiven()) {
                result.markApplicable();
                check(result, row, explanation);
            }
        }
        return result.build();
    }

    private void check(CheckResult.Builder result, ScoredRow row, Explanation explanation) {
        List<Location> locations =
                row.cells().explanation().map(FormCell::location).stream().toList();
        String reason = Wording.lettersAndDigits(explanation.reason());
        String measures = Wording.lettersAndDigits(explanation.measures());
        if (reason.length() < fewest || hollow.contains(reason)) {
            result.violation(
                    Message.of("explanation-substance.hollow")
                            .with("row", row.label())
                            .with("words", explanation.reason())
                            .with("fewest", BigDecimal.valueOf(fewest)),
                    locations);
        } else if (explanation.reason().contains(Explanation.TO_FILL)
                || (explanation.isInDraftFormat()
                        && (measures.isEmpty()
                                || hollow.contains(measures)
                                || explanation.measures().contains(Explanation.TO_FILL)))) {
            result.violation(Message.of("explanation-substance.open-part").with("row", row.label()), locations);
        }
    }
}
