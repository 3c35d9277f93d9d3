package ziping.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some days in a row.
 *
 * @param from the first; empty if it has no beginning
 * @param until the first day after it; empty if it has no end
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    static Period of(Provision entry) {
        return new Period(Optional.of(entry.from()), entry.until());
    }

    boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(it -> !day.isBefore(it)).isEmpty();
    }

    /** One of its days; empty if it has neither beginning nor end. */
    Optional<LocalDate> someDay() {
        return from.or(() -> until.map(it -> it.minusDays(1)));
    }

    /** Those of its days that lie before another; none if the other has no beginning. */
    Optional<Period> before(Period other) {
        return other.from().flatMap(end -> new Period(from, Optional.of(end)).within(this));
    }

    /** Those of its days that lie after another; none if the other has no end. */
    Optional<Period> after(Period other) {
        return other.until().flatMap(begin -> new Period(Optional.of(begin), until).within(this));
    }

    /** The days that lie in both. */
    Optional<Period> within(Period other) {
        Optional<LocalDate> later = from.filter(
                        mine -> other.from().filter(mine::isBefore).isEmpty())
                .or(other::from);
        Optional<LocalDate> earlier = until.filter(
                        mine -> other.until().filter(mine::isAfter).isEmpty())
                .or(other::until);
        boolean none = later.isPresent()
                && earlier.filter(it -> !it.isAfter(later.get())).isPresent();
        return none ? Optional.empty() : Optional.of(new Period(later, earlier));
    }
}
