package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;

/**
 * A target and an actual value in the same unit.
 *
 * @param unit of both; empty if neither has one
 * @param units how the two written units fit together
 */
public record UnitPair(BigDecimal target, BigDecimal actual, String unit, Units units) {
    /** How two written units fit together. */
    public enum Units {
        SAME,
        /** Only one side has a unit. It is used for the other side too. */
        ONE_MISSING,
        /** Different, but one can be converted into the other. */
        CONVERTED
    }

    private static final String RATE = "%";

    /** A bare rate below this can be a fraction: 0.95 and 1.05, but not 5. */
    private static final BigDecimal FRACTIONS = BigDecimal.valueOf(2);

    /** Both in one unit; empty if their units cannot be compared, such as 人 and 人次. */
    public static Optional<UnitPair> of(ParsedValue.Amount target, ParsedValue.Amount actual) {
        if (target.unit().equals(actual.unit())) {
            return Optional.of(new UnitPair(target.value(), actual.value(), target.unit(), Units.SAME));
        } else if (actual.unit().isEmpty()) {
            return Optional.of(oneMissing(target.value(), completed(actual, target), target.unit(), actual));
        } else if (target.unit().isEmpty()) {
            return Optional.of(oneMissing(completed(target, actual), actual.value(), actual.unit(), target));
        }
        return ziping.quantity.Units.convert(actual.value(), actual.unit(), target.unit())
                .map(converted -> new UnitPair(target.value(), converted, target.unit(), Units.CONVERTED));
    }

    private static UnitPair oneMissing(BigDecimal target, BigDecimal actual, String unit, ParsedValue.Amount bare) {
        return new UnitPair(target, actual, unit, isYuan(bare, unit) ? Units.CONVERTED : Units.ONE_MISSING);
    }

    /** A bare number in the unit of the other side. */
    private static BigDecimal completed(ParsedValue.Amount bare, ParsedValue.Amount other) {
        if (other.unit().equals(RATE)) {
            return rate(bare.value(), other.value());
        } else if (isYuan(bare, other.unit())) {
            Optional<BigDecimal> factor = MoneyUnits.factor(MoneyUnits.YUAN, other.unit());
            return factor.isPresent() ? Decimals.normal(bare.value().multiply(factor.get())) : bare.value();
        }
        return bare.value();
    }

    /** 50万 next to 万元 is an amount in 元; a bare 50 is not. */
    private static boolean isYuan(ParsedValue.Amount bare, String unit) {
        return bare.open().contains(ParsedValue.Open.UNIT) && MoneyUnits.isUnit(unit);
    }

    /**
     * A bare rate r is r % or r × 100 %, whichever is nearer to the other percentage: 0.95 next to 90% is 95%, but next
     * to 1% it is 0.95%.
     */
    private static BigDecimal rate(BigDecimal bare, BigDecimal percent) {
        boolean fraction = bare.signum() > 0
                && bare.compareTo(FRACTIONS) < 0
                && bare.multiply(BigDecimal.TEN).compareTo(percent) < 0;
        return fraction ? Decimals.normal(bare.movePointRight(2)) : bare;
    }
}
