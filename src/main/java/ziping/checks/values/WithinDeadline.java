package ziping.checks.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/**
 * Finds a date after the last day on which a form can be submitted. It checks nothing if there is no such day.
 *
 * @param day name of the cell with the date of the evaluation
 * @param deadline the last day
 */
public record WithinDeadline(String day, Optional<LocalDate> deadline) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.field(day)
                .filter(cell -> deadline.isPresent() && !cell.isBlank())
                .ifPresent(cell -> check(result, cell, deadline.get()));
        return result.build();
    }

    private static void check(CheckResult.Builder result, FormCell cell, LocalDate deadline) {
        if (!(ValueParser.of(cell.value()) instanceof ParsedValue.Deadline written)
                || written.year().isEmpty()) {
            result.unreadable(cell);
            return;
        }
        result.markApplicable();
        if (written.earliest(deadline.getYear()).isAfter(deadline)) {
            result.violation(
                    Message.of("within-deadline.passed")
                            .with("day", cell.displayText())
                            .with("deadline", deadline.toString()),
                    List.of(cell.location()));
        }
    }
}
