package ziping.checks.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/**
 * Finds a date that is not after the year of the form, or too long after it.
 *
 * @param day name of the cell with the date
 * @param years the latest distance from the end of that year, in years
 */
record DayAfterYear(String day, int years) implements Check {
    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.field(day).filter(filled -> !filled.isBlank());
        Optional<FormCell> yearCell = context.field(FieldNames.YEAR);
        if (cell.isEmpty() || yearCell.isEmpty()) {
            return result.build();
        }
        Optional<Integer> year = ValueParser.year(yearCell.get().value())
                .filter(number -> context.yearKnown())
                .map(number -> number.intValue());
        if (year.isPresent() && ValueParser.of(cell.get().value()) instanceof ParsedValue.Deadline when) {
            result.markApplicable();
            LocalDate end = LocalDate.of(year.get(), DECEMBER, LAST);
            // A day without a year is in the year after, when evaluations are made.
            if (when.latest(year.get() + 1).isBefore(end)) {
                report(result, "day-after-year.too-early", cell.get(), yearCell.get(), year.get());
            } else if (when.earliest(year.get() + 1).isAfter(end.plusYears(years))) {
                report(result, "day-after-year.too-late", cell.get(), yearCell.get(), year.get());
            }
        } else {
            result.unreadable(cell.get());
        }
        return result.build();
    }

    private static void report(CheckResult.Builder result, String key, FormCell cell, FormCell yearCell, int year) {
        result.violation(
                Message.of(key)
                        .with("label", cell.location().label())
                        .with("day", cell.displayText())
                        .with("year", MessageArgument.of(Integer.toString(year))),
                List.of(cell.location(), yearCell.location()));
    }
}
