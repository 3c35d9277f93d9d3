package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** The units of money that forms use. */
public final class MoneyUnits {
    /** The unit of an amount with 万 or 亿 but without a unit. */
    static final String YUAN = "元";

    private MoneyUnits() {}

    /** Whether a unit is one of money. */
    public static boolean isUnit(String unit) {
        return Units.convert(BigDecimal.ONE, unit, YUAN).isPresent();
    }

    /** The factor that converts an amount to another unit; empty unless both are units of money. */
    public static Optional<BigDecimal> factor(String from, String to) {
        return isUnit(from) && isUnit(to) ? Units.convert(BigDecimal.ONE, from, to) : Optional.empty();
    }
}
