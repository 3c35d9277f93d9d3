package ziping.checks.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ExactRate;
import ziping.checks.PrintedRate;
import ziping.checks.ScoredRow;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.quantity.PlainNumber;
import ziping.scoring.Direction;

/**
 * Finds a typed completion rate that is not actual value ÷ target × 100. 100 % for a target that was met or exceeded is
 * only a note.
 */
record CompletionRecomputes() implements Check {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            Optional<ExactRate> rate =
                    row.pair().flatMap(pair -> ExactRate.of(Optional.of(pair.actual()), Optional.of(pair.target())));
            if (row.cells().completion().isPresent() && rate.isPresent()) {
                compare(result, row, row.cells().completion().get(), rate.get());
            }
        }
        return result.build();
    }

    private static void compare(CheckResult.Builder result, ScoredRow row, FormCell cell, ExactRate quotient) {
        PlainNumber read = PlainNumber.ofRate(cell, Form.Kind.RATE);
        if (read instanceof PlainNumber.Unreadable) {
            result.unreadable(cell);
        } else if (read instanceof PlainNumber.Known known) {
            result.markApplicable();
            PrintedRate rate = PrintedRate.of(cell, known.value(), quotient.percent());
            if (rate.print() == PrintedRate.Print.OFF) {
                check(result, row, cell, rate);
            }
        }
    }

    private static void check(CheckResult.Builder result, ScoredRow row, FormCell cell, PrintedRate rate) {
        boolean met = row.direction() == Direction.DOWNWARD
                ? rate.exact().compareTo(WHOLE) <= 0
                : rate.exact().compareTo(WHOLE) >= 0;
        List<Location> locations = CheckContext.places(
                Optional.of(cell), row.cells().actual(), row.cells().target());
        Message off = Message.of("completion-recomputes.off")
                .with("row", row.label())
                .with("printed", rate.shown())
                .with("actual", row.cells().shownActual())
                .with("target", row.cells().shownTarget())
                .with("exact", rate.expected());
        if (met && rate.printed().compareTo(WHOLE) == 0) {
            result.violation(Duty.NOTE, new Message("completion-recomputes.capped", off.arguments()), locations);
        } else {
            result.violation(off, locations);
        }
    }
}
