package ziping.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of days.
 *
 * @param from the first day; empty if the period has no beginning
 * @param until the first day after the period; empty if it has no end
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    static Period of(Provision entry) {
        return new Period(Optional.of(entry.from()), entry.until());
    }

    boolean holdsOn(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (until.isEmpty() || day.isBefore(until.get()));
    }

    /** One of its days; empty if the period has no beginning and no end. */
    Optional<LocalDate> someDay() {
        return from.or(() -> until.map(day -> day.minusDays(1)));
    }

    /** The part before another period; none if the other has no beginning. */
    Optional<Period> before(Period other) {
        return other.from().flatMap(end -> new Period(from, Optional.of(end)).within(this));
    }

    /** The part after another period; none if the other has no end. */
    Optional<Period> after(Period other) {
        return other.until().flatMap(begin -> new Period(Optional.of(begin), until).within(this));
    }

    /** The days that are in both periods. */
    Optional<Period> within(Period other) {
        boolean otherBegins = from.isEmpty()
                || (other.from().isPresent() && from.get().isBefore(other.from().get()));
        boolean otherEnds = until.isEmpty()
                || (other.until().isPresent()
                        && until.get().isAfter(other.until().get()));
        Optional<LocalDate> first = otherBegins ? other.from() : from;
        Optional<LocalDate> end = otherEnds ? other.until() : until;
        boolean none = first.isPresent() && end.isPresent() && !end.get().isAfter(first.get());
        return none ? Optional.empty() : Optional.of(new Period(first, end));
    }
}
