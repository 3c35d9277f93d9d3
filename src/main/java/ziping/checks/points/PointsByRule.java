package ziping.checks.points;

import java.math.BigDecimal;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.PointsBasis;

/**
 * Finds claimed points that differ from the points by the rule. Rows for which the rule gives no certain points are not
 * checked.
 *
 * @param tolerance in points, 0 or more
 */
record PointsByRule(BigDecimal tolerance) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            if (row.claimed().isPresent() && row.award().rule().isPresent()) {
                result.markApplicable();
                compare(result, row, row.claimed().get(), row.award().rule().get());
            }
        }
        return result.build();
    }

    private void compare(CheckResult.Builder result, ScoredRow row, BigDecimal claim, BigDecimal rule) {
        boolean outside = claim.signum() < 0
                || row.weight()
                        .number()
                        .filter(number -> claim.compareTo(number) > 0)
                        .isPresent();
        boolean agrees = claim.subtract(rule).abs().compareTo(tolerance) <= 0;
        if (agrees || outside || row.award().basis() == PointsBasis.STRICTER) {
            return;
        }
        boolean isWritten = !FormCell.hasOwnFormula(row.cells().points());
        String off = isWritten ? "points-by-rule.off" : "points-by-rule.off-own-formula";
        String key = row.award().basis() == PointsBasis.CLAIMED ? "points-by-rule.unverified" : off;
        result.violation(
                Message.of(key)
                        .with("row", row.label())
                        .with("claim", claim)
                        .with("rule", rule)
                        .with("how", new MessageArgument.Phrase(row.award().how())),
                CheckContext.places(row.cells().points()));
    }
}
