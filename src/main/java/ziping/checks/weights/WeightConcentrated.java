package ziping.checks.weights;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;

/**
 * No single indicator carries most of the weight.
 *
 * @param above share of the full weight from beyond which one indicator decides nearly alone
 */
record WeightConcentrated(BigDecimal above) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        BigDecimal most = context.standards().fullWeight().multiply(above);
        context.indicators().forEach(row -> {
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
                            CheckContext.places(Stream.of(row.cells().weight())));
                }
            }
        });
        return result.build();
    }
}
