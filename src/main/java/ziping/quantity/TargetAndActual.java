package ziping.quantity;

import java.math.BigDecimal;

/** The meanings of target and actual together. Some words are clear only with the other: 无 next to a number means 0. */
public record TargetAndActual(ParsedValue target, ParsedValue actual) {
    private static final String RATE = "%";

    /** The two meanings, each read with the help of the other. */
    public static TargetAndActual of(ParsedValue target, ParsedValue actual) {
        if (target instanceof ParsedValue.Amount planned
                && actual instanceof ParsedValue.Zero none
                && isCounted(planned, none)) {
            return new TargetAndActual(target, zero(ParsedValue.Sign.NONE, planned));
        } else if (target instanceof ParsedValue.Zero none
                && !none.bare()
                && actual instanceof ParsedValue.Amount reached
                && !reached.unit().equals(RATE)) {
            return new TargetAndActual(zero(ParsedValue.Sign.EQUAL, reached), actual);
        }
        return new TargetAndActual(target, actual);
    }

    /** A bare 无 next to a rate can also mean that nobody was asked. */
    private static boolean isCounted(ParsedValue.Amount planned, ParsedValue.Zero none) {
        return !none.bare() || planned.value().signum() == 0 || !planned.unit().equals(RATE);
    }

    private static ParsedValue.Amount zero(ParsedValue.Sign sign, ParsedValue.Amount other) {
        return new ParsedValue.Amount(sign, BigDecimal.ZERO, other.unit(), ParsedValue.Certainty.EXACT);
    }
}
