package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * All numbers between two limits.
 *
 * @param low empty if there is no lower limit
 * @param high empty if there is no upper limit
 */
public record Interval(Optional<Meaning.Limit> low, Optional<Meaning.Limit> high) {
    /** Whether a number lies within. */
    public boolean contains(BigDecimal number) {
        boolean aboveLow = low.filter(it ->
                        !(number.compareTo(it.value()) > 0 || (it.included() && number.compareTo(it.value()) == 0)))
                .isEmpty();
        boolean belowHigh = high.filter(it ->
                        !(number.compareTo(it.value()) < 0 || (it.included() && number.compareTo(it.value()) == 0)))
                .isEmpty();
        return aboveLow && belowHigh;
    }

    /** What a written band means, read alone; empty if it is no band of numbers. */
    static Optional<Interval> of(Meaning meaning) {
        if (meaning instanceof Meaning.Range range) {
            return Optional.of(new Interval(Optional.of(range.low()), Optional.of(range.high())));
        }
        return meaning instanceof Meaning.Amount amount ? Optional.of(of(amount)) : Optional.empty();
    }

    private static Interval of(Meaning.Amount amount) {
        boolean stated = !amount.open().contains(Meaning.Open.LIMIT);
        BigDecimal value = amount.value();
        return switch (amount.sign()) {
            case AT_LEAST -> from(new Meaning.Limit(value, true, stated));
            case MORE_THAN -> from(new Meaning.Limit(value, false, true));
            case AT_MOST -> upTo(new Meaning.Limit(value, true, stated));
            case LESS_THAN -> upTo(new Meaning.Limit(value, false, true));
            case NONE, EQUAL -> exactly(new Meaning.Limit(value, true, true));
        };
    }

    /** The same without an upper limit. */
    Interval openAbove() {
        return new Interval(low, Optional.empty());
    }

    Interval withLow(Meaning.Limit limit) {
        return new Interval(Optional.of(limit), high);
    }

    Interval withHigh(Meaning.Limit limit) {
        return new Interval(low, Optional.of(limit));
    }

    /** Whether it is a single number. */
    boolean isPoint() {
        return low.isPresent()
                && high.isPresent()
                && low.get().value().compareTo(high.get().value()) == 0;
    }

    private static Interval from(Meaning.Limit low) {
        return new Interval(Optional.of(low), Optional.empty());
    }

    private static Interval upTo(Meaning.Limit high) {
        return new Interval(Optional.empty(), Optional.of(high));
    }

    private static Interval exactly(Meaning.Limit limit) {
        return new Interval(Optional.of(limit), Optional.of(limit));
    }
}
