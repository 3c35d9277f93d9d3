package ziping.checks.weights;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;

/**
 * Finds an indicator whose weight is so large that it nearly decides the total alone.
 *
 * @param above limit as a share of the full weight, 0 to 1; a weight equal to it is accepted
 */
record WeightConcentrated(BigDecimal above) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        BigDecimal most = context.standards().fullWeight().multiply(above);
        for (ScoredRow row : context.indicators()) {
            Optional<BigDecimal> weight = row.weight().number();
            if (row.weight() instanceof PlainNumber.Unreadable) {
                row.cells().weight().ifPresent(result::unreadable);
            } else if (weight.isPresent()) {
                result.markApplicable();
                if (weight.get().compareTo(most) > 0) {
                    result.violation(
                            Message.of("weight-concentrated.over-half")
                                    .with("row", row.label())
                                    .with("weight", weight.get())
                                    .with("full", context.standards().fullWeight()),
                            CheckContext.places(row.cells().weight()));
                }
            }
        }
        return result.build();
    }
}
