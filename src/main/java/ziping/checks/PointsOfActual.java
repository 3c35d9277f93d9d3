package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Pair;
import ziping.scoring.Direction;

/**
 * Points are weight × actual ÷ target, and not weight × actual where the actual value is a percentage.
 *
 * @param tolerance in points
 */
public record PointsOfActual(BigDecimal tolerance) implements Check {
    private static final String PERCENT = "%";

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().filter(it -> it.direction() != Direction.DOWNWARD).forEach(line -> {
            Optional<BigDecimal> percent =
                    line.pair().filter(it -> it.unit().equals(PERCENT)).map(Pair::actual);
            boolean judged = line.claimed().isPresent()
                    && line.award().rule().isPresent()
                    && line.weight().number().isPresent();
            if (percent.isPresent() && judged) {
                tally.compared();
                judge(tally, line, percent.get());
            }
        });
        return tally.verdict();
    }

    private void judge(Tally tally, Line line, BigDecimal percent) {
        BigDecimal claim = line.claimed().orElseThrow();
        BigDecimal rule = line.award().rule().orElseThrow();
        BigDecimal weight = line.weight().number().orElseThrow();
        BigDecimal ofActual = weight.multiply(percent).movePointLeft(2);
        if (near(claim, ofActual) && !near(claim, rule) && claim.compareTo(weight) < 0) {
            tally.hit(
                    Saying.of("points-of-actual.product")
                            .with("row", line.label())
                            .with("claim", claim)
                            .with("weight", weight)
                            .with("actual", Fact.of(percent, PERCENT))
                            .with("rule", rule)
                            .with("how", new Fact.Phrase(line.award().how())),
                    Filing.places(Stream.of(
                            line.cells().points(),
                            line.cells().actual(),
                            line.cells().target())));
        }
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
