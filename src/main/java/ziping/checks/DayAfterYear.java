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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<Entry> cell = context.field(day).filter(it -> !it.isBlank());
        Optional<Entry> yearCell = context.field(Names.YEAR);
        if (cell.isEmpty() || yearCell.isEmpty()) {
            return result.build();
        }
        Optional<Integer> year = Meanings.year(yearCell.get().answer())
                .filter(it -> context.yearKnown())
                .map(it -> it.intValue());
        if (year.isPresent() && Meanings.of(cell.get().answer()) instanceof Meaning.Deadline when) {
            result.compared();
            LocalDate end = LocalDate.of(year.get(), DECEMBER, LAST);
            // A day without a year is in the year after, when evaluations are made.
            if (when.latest(year.get() + 1).isBefore(end)) {
                hit(result, "day-after-year.too-early", cell.get(), yearCell.get(), year.get());
            } else if (when.earliest(year.get() + 1).isAfter(end.plusYears(years))) {
                hit(result, "day-after-year.too-late", cell.get(), yearCell.get(), year.get());
            }
        } else {
            result.unreadable(cell.get());
        }
        return result.build();
    }

    private static void hit(CheckResult.Builder result, String key, Entry cell, Entry yearCell, int year) {
        result.violation(
                Saying.of(key)
                        .with("label", cell.place().label())
                        .with("day", cell.shown())
                        .with("year", Fact.of(Integer.toString(year))),
                List.of(cell.place(), yearCell.place()));
    }
}
