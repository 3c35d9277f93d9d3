package ziping.quantity;

import java.time.Month;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Days of a year, from the first to the last. */
record Span(MonthDay first, MonthDay last) {
    /** Parts of a year that have names of their own. */
    private static final Map<Kind, Span> SEASONS = new EnumMap<>(Map.of(
            Kind.YEAR_END, ofDay(MonthDay.of(Month.DECEMBER, 31)),
            Kind.FIRST_HALF, ofMonths(Month.JANUARY, Month.JUNE),
            Kind.SECOND_HALF, ofMonths(Month.JULY, Month.DECEMBER),
            Kind.FIRST_QUARTER, ofMonths(Month.JANUARY, Month.MARCH),
            Kind.SECOND_QUARTER, ofMonths(Month.APRIL, Month.JUNE),
            Kind.THIRD_QUARTER, ofMonths(Month.JULY, Month.SEPTEMBER),
            Kind.FOURTH_QUARTER, ofMonths(Month.OCTOBER, Month.DECEMBER)));

    static Span ofMonths(Month first, Month last) {
        return new Span(MonthDay.of(first, 1), MonthDay.of(last, last.maxLength()));
    }

    static Span ofDay(MonthDay day) {
        return new Span(day, day);
    }

    /** 上半年, 一季度, 年底. */
    static Optional<Span> ofSeason(Kind season) {
        return Optional.ofNullable(SEASONS.get(season));
    }

    /** 上旬, 中旬, 下旬 of the month in which this begins. */
    Span third(Kind third) {
        return switch (third) {
            case EARLY -> new Span(first, first.withDayOfMonth(10));
            case MIDDLE -> new Span(first.withDayOfMonth(11), first.withDayOfMonth(20));
            default -> new Span(first.withDayOfMonth(21), last);
        };
    }

    /** 底: the last day. */
    Span end() {
        return ofDay(last);
    }

    /** 前 after more than a day: some mean the day before it begins, some its last day. */
    Span orBefore() {
        boolean isDay = first.equals(last);
        return isDay ? this : new Span(dayBefore(first), last);
    }

    private static MonthDay dayBefore(MonthDay day) {
        if (day.getDayOfMonth() > 1) {
            return day.withDayOfMonth(day.getDayOfMonth() - 1);
        }
        Month before = day.getMonth().minus(1);
        return before == Month.DECEMBER ? day : MonthDay.of(before, before.maxLength());
    }
}
