package ziping.quantity;

import java.math.BigDecimal;

/**
 * What target and actual mean side by side. Some words become clear only by the other side: 无 beside a number of things
 * is 0 of them.
 */
public record Sides(Meaning target, Meaning actual) {
    private static final String RATE = "%";

    /** The two meanings, each in the light of the other. */
    public static Sides of(Meaning target, Meaning actual) {
        if (target instanceof Meaning.Amount planned
                && actual instanceof Meaning.Zero none
                && isCounted(planned, none)) {
            return new Sides(target, zero(Meaning.Sign.NONE, planned));
        } else if (target instanceof Meaning.Zero none
                && !none.bare()
                && actual instanceof Meaning.Amount reached
                && !reached.unit().equals(RATE)) {
            return new Sides(zero(Meaning.Sign.EQUAL, reached), actual);
        }
        return new Sides(target, actual);
    }

    /** A bare 无 beside a rate may as well say that nobody asked. */
    private static boolean isCounted(Meaning.Amount planned, Meaning.Zero none) {
        return !none.bare() || planned.value().signum() == 0 || !planned.unit().equals(RATE);
    }

    private static Meaning.Amount zero(Meaning.Sign sign, Meaning.Amount other) {
        return new Meaning.Amount(sign, BigDecimal.ZERO, other.unit(), Meaning.Certainty.EXACT);
    }
}
