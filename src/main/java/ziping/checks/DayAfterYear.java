package ziping.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;

/**
 * A day lies after the year that the form is about, and not long after it.
 *
 * @param day the cell
 * @param years in which it must come, counted from the end of that year
 */
public record DayAfterYear(String day, int years) implements Check {
    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(day).filter(it -> !it.isBlank());
        Optional<Entry> yearCell = filing.field(Names.YEAR);
        if (cell.isEmpty() || yearCell.isEmpty()) {
            return tally.verdict();
        }
        Optional<Integer> year = Meanings.year(yearCell.get().answer())
                .filter(it -> filing.yearKnown())
                .map(it -> it.intValue());
        if (year.isPresent() && Meanings.of(cell.get().answer()) instanceof Meaning.Deadline when) {
            tally.compared();
            LocalDate end = LocalDate.of(year.get(), DECEMBER, LAST);
            // A day without a year is in the year after, when evaluations are made.
            if (when.latest(year.get() + 1).isBefore(end)) {
                hit(tally, "day-after-year.too-early", cell.get(), yearCell.get(), year.get());
            } else if (when.earliest(year.get() + 1).isAfter(end.plusYears(years))) {
                hit(tally, "day-after-year.too-late", cell.get(), yearCell.get(), year.get());
            }
        } else {
            tally.unreadable(cell.get());
        }
        return tally.verdict();
    }

    private static void hit(Tally tally, String key, Entry cell, Entry yearCell, int year) {
        tally.hit(
                Saying.of(key)
                        .with("label", cell.place().label())
                        .with("day", cell.shown())
                        .with("year", Fact.of(Integer.toString(year))),
                List.of(cell.place(), yearCell.place()));
    }
}
