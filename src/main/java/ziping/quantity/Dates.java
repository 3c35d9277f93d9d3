package ziping.quantity;

import java.math.BigDecimal;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * Reads days in time:
 *
 * <pre>
 * date   := 2021-12-31 前? | (year 年)? season 底? 前? | (year 年)? month 月 (day 日)? (上旬 | 中旬 | 下旬)? 底? 前?
 * period := date dash date
 * </pre>
 *
 * <p>A period, and a year beside other things, only says when; it is read over and is not what the cell means.
 */
final class Dates {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final int MONTHS = 12;

    private final Tape tape;
    private final String written;

    Dates(Tape tape, String written) {
        this.tape = tape;
        this.written = written;
    }

    /** Whether a number can be a year. */
    static boolean isYear(Token.Figure figure) {
        return figure.value().scale() <= 0
                && figure.value().compareTo(FIRST_YEAR) >= 0
                && figure.value().compareTo(LAST_YEAR) <= 0;
    }

    /** The day that begins here; words if it only says when; if it is neither, the tape stays where it is. */
    Optional<Meaning> read(Lead lead) {
        int start = tape.position();
        Optional<Meaning> date = date(lead);
        if (date.isEmpty()) {
            tape.back(start);
            return date;
        }
        return endsPeriod() || lead.aside() ? onlyWhen() : date;
    }

    private boolean endsPeriod() {
        int here = tape.position();
        boolean period = tape.skip(Kind.DASH) && date(Lead.NONE).isPresent();
        if (!period) {
            tape.back(here);
        }
        return period;
    }

    private Optional<Meaning> date(Lead lead) {
        boolean wholeCell = tape.atStart();
        Optional<Token.Calendar> calendar = tape.take(Token.Calendar.class);
        if (calendar.isPresent()) {
            return calendar(calendar.get());
        }
        Optional<Integer> year = year();
        return season(year, wholeCell)
                .or(() -> month(year, lead))
                .or(() -> year.flatMap(it -> wholeCell && tape.atEnd() ? wholeYear(it) : onlyWhen()));
    }

    private Optional<Meaning> calendar(Token.Calendar calendar) {
        Optional<Integer> year = Optional.of(calendar.year());
        if (calendar.day().isPresent()) {
            return day(year, calendar.month(), calendar.day().get());
        }
        Month month = Month.of(calendar.month());
        return deadline(year, bounded(Span.ofMonths(month, month)));
    }

    /** A number before 年, or before 年底. */
    private Optional<Integer> year() {
        int here = tape.position();
        Optional<Integer> year =
                tape.figure().filter(Dates::isYear).map(it -> it.value().intValue());
        boolean named = year.isPresent() && (skipUnit("年") || skipUnit("年度") || tape.isAhead(0, Kind.YEAR_END));
        if (!named) {
            tape.back(here);
            return Optional.empty();
        }
        return year;
    }

    private Optional<Meaning> season(Optional<Integer> year, boolean wholeCell) {
        int here = tape.position();
        Optional<Span> season = tape.take(Token.Mark.class).flatMap(it -> Span.ofSeason(it.kind()));
        boolean due = tape.isAhead(0, Kind.END, Kind.BEFORE);
        if (season.isPresent() && (year.isPresent() || due || (wholeCell && tape.atEnd()))) {
            return deadline(year, bounded(season.get()));
        }
        tape.back(here);
        return Optional.empty();
    }

    private Optional<Meaning> month(Optional<Integer> year, Lead lead) {
        int here = tape.position();
        Optional<Token.Figure> figure = tape.figure();
        Optional<Integer> number = figure.flatMap(Dates::whole).filter(it -> skipUnit("月") || skipUnit("月份"));
        Optional<Meaning> found = number.flatMap(it -> {
            if (it < 1 || it > MONTHS) {
                return year.flatMap(y -> noSuchDay());
            }
            Optional<Integer> day = day();
            return day.isPresent()
                    ? day(year, it, day.get())
                    : inMonth(year, Month.of(it), lead, figure.get().spelled());
        });
        if (found.isEmpty()) {
            tape.back(here);
        }
        return found;
    }

    private Optional<Meaning> inMonth(Optional<Integer> year, Month month, Lead lead, boolean spelled) {
        Span whole = Span.ofMonths(month, month);
        Optional<Token.Mark> third = tape.take(Kind.EARLY, Kind.MIDDLE, Kind.LATE);
        boolean due = third.isPresent() || tape.isAhead(0, Kind.END, Kind.BEFORE);
        boolean compared = lead.sign().isPresent() || tape.isAhead(0, Kind.AND_MORE, Kind.AND_LESS, Kind.DASH);
        boolean doubtful = compared || (spelled && tape.holdsWords());
        if (year.isEmpty() && !due && doubtful) {
            return Optional.empty();
        }
        return deadline(year, bounded(third.map(it -> whole.third(it.kind())).orElse(whole)));
    }

    private Optional<Integer> day() {
        int here = tape.position();
        Optional<Integer> day = tape.figure().flatMap(Dates::whole).filter(it -> skipUnit("日") || tape.skip(Kind.DAY));
        if (day.isEmpty()) {
            tape.back(here);
        }
        return day;
    }

    private Optional<Meaning> day(Optional<Integer> year, int month, int day) {
        boolean leap = year.map(it -> Year.isLeap(it)).orElse(true);
        if (month < 1 || month > MONTHS || day < 1 || day > Month.of(month).length(leap)) {
            return noSuchDay();
        }
        tape.skip(Kind.INCLUDED);
        return deadline(year, bounded(Span.ofDay(MonthDay.of(month, day))));
    }

    private Span bounded(Span span) {
        Span ending = tape.skip(Kind.END) ? span.end() : span;
        return tape.skip(Kind.BEFORE) ? ending.orBefore() : ending;
    }

    private Optional<Meaning> wholeYear(int year) {
        return deadline(Optional.of(year), Span.ofMonths(Month.JANUARY, Month.DECEMBER));
    }

    private Optional<Meaning> deadline(Optional<Integer> year, Span span) {
        return Optional.of(new Meaning.Deadline(year, span.first(), span.last(), written));
    }

    private Optional<Meaning> noSuchDay() {
        return Optional.of(new Meaning.Unclear(Meaning.Unclear.Reason.NO_SUCH_DAY, written));
    }

    private Optional<Meaning> onlyWhen() {
        return Optional.of(new Meaning.Wording(written));
    }

    private boolean skipUnit(String unit) {
        boolean there = tape.ahead(0).orElse(null) instanceof Token.Mark mark
                && mark.text().equals(unit);
        if (there) {
            tape.next();
        }
        return there;
    }

    private static Optional<Integer> whole(Token.Figure figure) {
        boolean small = figure.value().scale() <= 0 && figure.value().compareTo(LAST_YEAR) <= 0;
        return small ? Optional.of(figure.value().intValue()) : Optional.empty();
    }
}
