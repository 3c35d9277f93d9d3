package ziping.checks.points;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * Points are weight × actual ÷ target, and not weight × actual where the actual value is a percentage.
 *
 * @param tolerance in points
 */
record PointsOfActual(BigDecimal tolerance) implements Check {
    private static final String PERCENT = "%";

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.indicators().filter(row -> row.direction() != Direction.DOWNWARD).forEach(row -> {
            Optional<BigDecimal> percent =
                    row.pair().filter(pair -> pair.unit().equals(PERCENT)).map(UnitPair::actual);
            boolean judged = row.claimed().isPresent()
                    && row.award().rule().isPresent()
                    && row.weight().number().isPresent();
            if (percent.isPresent() && judged) {
                result.markApplicable();
                judge(result, row, percent.get());
            }
        });
        return result.build();
    }

    private void judge(CheckResult.Builder result, ScoredRow row, BigDecimal percent) {
        BigDecimal claim = row.claimed().orElseThrow();
        BigDecimal rule = row.award().rule().orElseThrow();
        BigDecimal weight = row.weight().number().orElseThrow();
        BigDecimal ofActual = weight.multiply(percent).movePointLeft(2);
        if (near(claim, ofActual) && !near(claim, rule) && claim.compareTo(weight) < 0) {
            result.violation(
                    Message.of("points-of-actual.product")
                            .with("row", row.label())
                            .with("claim", claim)
                            .with("weight", weight)
                            .with("actual", MessageArgument.of(percent, PERCENT))
                            .with("rule", rule)
                            .with("how", new MessageArgument.Phrase(row.award().how())),
                    CheckContext.places(Stream.of(
                            row.cells().points(),
                            row.cells().actual(),
                            row.cells().target())));
        }
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
