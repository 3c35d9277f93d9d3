package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** The units of money that forms use. */
public final class Money {
    /** The unit of money that is meant where none is written after 万 or 亿. */
    static final String YUAN = "元";

    private Money() {}

    /** Whether a unit is one of money. */
    public static boolean isUnit(String unit) {
        return Units.convert(BigDecimal.ONE, unit, YUAN).isPresent();
    }

    /** By how much an amount in one unit is multiplied to be in another; empty unless both are money. */
    public static Optional<BigDecimal> factor(String from, String to) {
        return isUnit(from) && isUnit(to) ? Units.convert(BigDecimal.ONE, from, to) : Optional.empty();
    }
}
