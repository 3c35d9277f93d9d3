package ziping.checks.explanations;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.checks.Wording;
import ziping.model.message.Message;
import ziping.model.result.Explanation;

/**
 * Finds an explanation that says that the target was missed although the row has full points.
 *
 * @param denial words that say so
 */
record ExplanationDenies(Wording denial) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            if (isFull(row) && row.explanation().isGiven()) {
                result.markApplicable();
                denial.clauses(row.explanation().reason())
                        .findFirst()
                        .ifPresent(clause -> result.violation(
                                Message.of("explanation-denies.full-points")
                                        .with("row", row.label())
                                        .with("points", row.award().points().orElse(BigDecimal.ZERO))
                                        .with("words", clause),
                                CheckContext.places(
                                        row.cells().explanation(), row.cells().points())));
            }
        }
        return result.build();
    }

    private static boolean isFull(ScoredRow row) {
        Optional<BigDecimal> weight = row.weight().number().filter(number -> number.signum() > 0);
        return row.explanation().due() == Explanation.Due.NOT_DUE
                && weight.isPresent()
                && row.award()
                        .points()
                        .filter(number -> number.compareTo(weight.get()) == 0)
                        .isPresent();
    }
}
