package ziping.quantity;

import java.math.BigDecimal;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads days in time:
 *
 * <pre>
 * date   := 2021-12-31 前? | (year 年)? season 底? 前? | (year 年)? month 月 (day 日)? (上旬 | 中旬 | 下旬)? 底? 前?
 * period := date dash date
 * </pre>
 *
 * <p>A period, or a year next to other values, only says when something happens. It is skipped: it is not the value of
 * the cell.
 */
final class DateParser {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final int MONTHS = 12;

    private final TokenReader tokens;
    private final String written;

    DateParser(TokenReader tokens, String written) {
        this.tokens = tokens;
        this.written = written;
    }

    /** Whether a number can be a year. */
    static boolean isYear(Token.Figure figure) {
        return figure.value().scale() <= 0
                && figure.value().compareTo(FIRST_YEAR) >= 0
                && figure.value().compareTo(LAST_YEAR) <= 0;
    }

    /** The day that begins here; words if it only says when. If there is neither, the position does not change. */
    Optional<ParsedValue> read(PrecedingWords preceding) {
        int start = tokens.position();
        Optional<ParsedValue> date = date(preceding);
        if (date.isEmpty()) {
            tokens.back(start);
            return date;
        }
        return endsPeriod() || preceding.aside() ? onlyWhen() : date;
    }

    private boolean endsPeriod() {
        int here = tokens.position();
        boolean period = tokens.skip(WordKind.DASH) && date(PrecedingWords.NONE).isPresent();
        if (!period) {
            tokens.back(here);
        }
        return period;
    }

    private Optional<ParsedValue> date(PrecedingWords preceding) {
        boolean wholeCell = tokens.atStart();
        Optional<Token.Calendar> calendar = tokens.take(Token.Calendar.class);
        if (calendar.isPresent()) {
            return calendar(calendar.get());
        }
        Optional<Integer> year = year();
        Optional<ParsedValue> season = season(year, wholeCell);
        if (season.isPresent()) {
            return season;
        }
        Optional<ParsedValue> month = month(year, preceding);
        if (month.isPresent() || year.isEmpty()) {
            return month;
        }
        return wholeCell && tokens.atEnd() ? wholeYear(year.get()) : onlyWhen();
    }

    private Optional<ParsedValue> calendar(Token.Calendar calendar) {
        Optional<Integer> year = Optional.of(calendar.year());
        if (calendar.day().isPresent()) {
            return day(year, calendar.month(), calendar.day().get());
        }
        Month month = Month.of(calendar.month());
        return deadline(year, bounded(Span.ofMonths(month, month)));
    }

    /** A number before 年, or before 年底. */
    private Optional<Integer> year() {
        int here = tokens.position();
        Optional<Token.Figure> figure = tokens.figure();
        if (figure.isPresent()
                && isYear(figure.get())
                && (skipUnit("年") || skipUnit("年度") || tokens.isAhead(0, WordKind.YEAR_END))) {
            return Optional.of(figure.get().value().intValue());
        }
        tokens.back(here);
        return Optional.empty();
    }

    private Optional<ParsedValue> season(Optional<Integer> year, boolean wholeCell) {
        int here = tokens.position();
        Optional<Token.Mark> mark = tokens.take(Token.Mark.class);
        Optional<Span> season = mark.isPresent() ? Span.ofSeason(mark.get().kind()) : Optional.empty();
        boolean due = tokens.isAhead(0, WordKind.END, WordKind.BEFORE);
        if (season.isPresent() && (year.isPresent() || due || (wholeCell && tokens.atEnd()))) {
            return deadline(year, bounded(season.get()));
        }
        tokens.back(here);
        return Optional.empty();
    }

    private Optional<ParsedValue> month(Optional<Integer> year, PrecedingWords preceding) {
        int here = tokens.position();
        Optional<Token.Figure> figure = tokens.figure();
        Optional<Integer> number = figure.isPresent() ? whole(figure.get()) : Optional.empty();
        if (number.isPresent() && (skipUnit("月") || skipUnit("月份"))) {
            Optional<ParsedValue> found =
                    month(year, number.get(), preceding, figure.get().spelled());
            if (found.isPresent()) {
                return found;
            }
        }
        tokens.back(here);
        return Optional.empty();
    }

    private Optional<ParsedValue> month(Optional<Integer> year, int number, PrecedingWords preceding, boolean spelled) {
        if (number < 1 || number > MONTHS) {
            return year.isPresent() ? noSuchDay() : Optional.empty();
        }
        Optional<Integer> day = day();
        return day.isPresent() ? day(year, number, day.get()) : inMonth(year, Month.of(number), preceding, spelled);
    }

    private Optional<ParsedValue> inMonth(
            Optional<Integer> year, Month month, PrecedingWords preceding, boolean spelled) {
        Span whole = Span.ofMonths(month, month);
        Optional<Token.Mark> third = tokens.take(WordKind.EARLY, WordKind.MIDDLE, WordKind.LATE);
        boolean due = third.isPresent() || tokens.isAhead(0, WordKind.END, WordKind.BEFORE);
        boolean applicable =
                preceding.sign().isPresent() || tokens.isAhead(0, WordKind.AND_MORE, WordKind.AND_LESS, WordKind.DASH);
        boolean doubtful = applicable || (spelled && tokens.holdsWords());
        if (year.isEmpty() && !due && doubtful) {
            return Optional.empty();
        }
        return deadline(
                year, bounded(third.isPresent() ? whole.third(third.get().kind()) : whole));
    }

    private Optional<Integer> day() {
        int here = tokens.position();
        Optional<Token.Figure> figure = tokens.figure();
        Optional<Integer> day = figure.isPresent() ? whole(figure.get()) : Optional.empty();
        if (day.isPresent() && (skipUnit("日") || tokens.skip(WordKind.DAY))) {
            return day;
        }
        tokens.back(here);
        return Optional.empty();
    }

    private Optional<ParsedValue> day(Optional<Integer> year, int month, int day) {
        boolean leap = year.isEmpty() || Year.isLeap(year.get());
        if (month < 1 || month > MONTHS || day < 1 || day > Month.of(month).length(leap)) {
            return noSuchDay();
        }
        tokens.skip(WordKind.INCLUDED);
        return deadline(year, bounded(Span.ofDay(MonthDay.of(month, day))));
    }

    private Span bounded(Span span) {
        Span ending = tokens.skip(WordKind.END) ? span.end() : span;
        return tokens.skip(WordKind.BEFORE) ? ending.orBefore() : ending;
    }

    private Optional<ParsedValue> wholeYear(int year) {
        return deadline(Optional.of(year), Span.ofMonths(Month.JANUARY, Month.DECEMBER));
    }

    private Optional<ParsedValue> deadline(Optional<Integer> year, Span span) {
        return Optional.of(new ParsedValue.Deadline(year, span.first(), span.last(), written));
    }

    private Optional<ParsedValue> noSuchDay() {
        return Optional.of(new ParsedValue.Unclear(ParsedValue.Unclear.Reason.NO_SUCH_DAY, written));
    }

    private Optional<ParsedValue> onlyWhen() {
        return Optional.of(new ParsedValue.Wording(written));
    }

    private boolean skipUnit(String unit) {
        boolean there = tokens.ahead(0).orElse(null) instanceof Token.Mark mark
                && mark.text().equals(unit);
        if (there) {
            tokens.next();
        }
        return there;
    }

    private static Optional<Integer> whole(Token.Figure figure) {
        boolean small = figure.value().scale() <= 0 && figure.value().compareTo(LAST_YEAR) <= 0;
        return small ? Optional.of(figure.value().intValue()) : Optional.empty();
    }

    /** Days of a year, from the first to the last. */
    private record Span(MonthDay first, MonthDay last) {
        /** Parts of a year that have a name. */
        private static final Map<WordKind, Span> SEASONS = new EnumMap<>(Map.of(
                WordKind.YEAR_END, ofDay(MonthDay.of(Month.DECEMBER, 31)),
                WordKind.FIRST_HALF, ofMonths(Month.JANUARY, Month.JUNE),
                WordKind.SECOND_HALF, ofMonths(Month.JULY, Month.DECEMBER),
                WordKind.FIRST_QUARTER, ofMonths(Month.JANUARY, Month.MARCH),
                WordKind.SECOND_QUARTER, ofMonths(Month.APRIL, Month.JUNE),
                WordKind.THIRD_QUARTER, ofMonths(Month.JULY, Month.SEPTEMBER),
                WordKind.FOURTH_QUARTER, ofMonths(Month.OCTOBER, Month.DECEMBER)));

        static Span ofMonths(Month first, Month last) {
            return new Span(MonthDay.of(first, 1), MonthDay.of(last, last.maxLength()));
        }

        static Span ofDay(MonthDay day) {
            return new Span(day, day);
        }

        /** 上半年, 一季度, 年底. */
        static Optional<Span> ofSeason(WordKind season) {
            return Optional.ofNullable(SEASONS.get(season));
        }

        /** 上旬, 中旬, 下旬 of the month in which this span begins. */
        Span third(WordKind third) {
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

        /** 前 after more than one day. Some people mean the day before the first day, others the last day. */
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
}
