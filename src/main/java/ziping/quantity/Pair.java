package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target and an actual value brought to one unit.
 *
 * @param unit of both; empty if neither has one
 * @param units how the units that were written go together
 */
public record Pair(BigDecimal target, BigDecimal actual, String unit, Units units) {
    /** How two written units go together. */
    public enum Units {
        SAME,
        /** Only one side has a unit; the other is taken to be in it. */
        ONE_MISSING,
        /** Different, but one can be converted into the other. */
        CONVERTED
    }

    /** Both in one unit; empty if their units cannot be compared, such as 人 and 人次. */
    public static Optional<Pair> of(Meaning.Amount target, Meaning.Amount actual) {
        if (target.unit().equals(actual.unit())) {
            return Optional.of(new Pair(target.value(), actual.value(), target.unit(), Units.SAME));
        } else if (target.unit().isEmpty() || actual.unit().isEmpty()) {
            String unit = target.unit() + actual.unit();
            return Optional.of(new Pair(target.value(), actual.value(), unit, Units.ONE_MISSING));
        }
        return Money.factor(actual.unit(), target.unit())
                .map(it -> new Pair(target.value(), actual.value().multiply(it), target.unit(), Units.CONVERTED));
    }
}
