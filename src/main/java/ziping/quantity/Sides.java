package ziping.quantity;

import java.math.BigDecimal;

/** The meanings of target and actual together. Some words are clear only with the other: 无 next to a number means 0. */
public record Sides(Meaning target, Meaning actual) {
    private static final String RATE = "%";

    /** The two meanings, each read with the help of the other. */
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

    /** A bare 无 next to a rate can also mean that nobody was asked. */
    private static boolean isCounted(Meaning.Amount planned, Meaning.Zero none) {
        return !none.bare() || planned.value().signum() == 0 || !planned.unit().equals(RATE);
    }

    private static Meaning.Amount zero(Meaning.Sign sign, Meaning.Amount other) {
        return new Meaning.Amount(sign, BigDecimal.ZERO, other.unit(), Meaning.Certainty.EXACT);
    }
}
