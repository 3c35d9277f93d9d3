package ziping.checks.points;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * Finds points that were computed as weight × actual value, where the actual value is a percentage. The right formula
 * is weight × actual value ÷ target.
 *
 * @param tolerance in points, 0 or more
 */
record PointsOfActual(BigDecimal tolerance) implements Check {
    private static final String PERCENT = "%";

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            if (row.direction() != Direction.DOWNWARD) {
                Optional<BigDecimal> percent =
                        row.pair().filter(pair -> pair.unit().equals(PERCENT)).map(UnitPair::actual);
                boolean judged = row.claimed().isPresent()
                        && row.award().rule().isPresent()
                        && row.weight().number().isPresent();
                if (percent.isPresent() && judged) {
                    result.markApplicable();
                    check(result, row, percent.get());
                }
            }
        }
        return result.build();
    }

    private void check(CheckResult.Builder result, ScoredRow row, BigDecimal percent) {
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
                    CheckContext.places(
                            row.cells().points(),
                            row.cells().actual(),
                            row.cells().target()));
        }
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
