package ziping.checks.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;

/** Finds claimed points below 0 or above the weight, and claimed points in a row without a weight. */
record PointsWithinWeight() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            row.claimed().ifPresent(claim -> check(result, row, claim));
        }
        return result.build();
    }

    private static void check(CheckResult.Builder result, ScoredRow row, BigDecimal claim) {
        Optional<BigDecimal> weight = row.weight().number();
        List<Location> locations = CheckContext.places(row.cells().points());
        Message facts = Message.of("").with("row", row.label()).with("claim", claim);
        if (row.weight() instanceof PlainNumber.Unreadable) {
            row.cells().weight().ifPresent(result::unreadable);
        } else if (weight.isEmpty() && claim.signum() != 0) {
            result.violation(new Message("points-within-weight.weightless", facts.arguments()), locations);
        } else if (weight.isPresent()) {
            result.markApplicable();
            if (claim.signum() < 0 || claim.compareTo(weight.get()) > 0) {
                result.violation(
                        new Message(
                                "points-within-weight.outside",
                                facts.with("weight", weight.get()).arguments()),
                        locations);
            }
        }
    }
}
