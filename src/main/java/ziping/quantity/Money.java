package ziping.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The units of money that forms use. */
public final class Money {
    private static final Map<String, Integer> ZEROS = Map.of("元", 0, "千元", 3, "万元", 4, "亿元", 8);

    private Money() {}

    /** Whether a unit is one of money. */
    public static boolean isUnit(String unit) {
        return ZEROS.containsKey(unit);
    }

    /** By how much an amount in one unit is multiplied to be in another; empty unless both are money. */
    public static Optional<BigDecimal> factor(String from, String to) {
        return isUnit(from) && isUnit(to)
                ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(ZEROS.get(from) - ZEROS.get(to)))
                : Optional.empty();
    }
}
