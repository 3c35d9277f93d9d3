package ziping.checks.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;

/**
 * Finds a target and an actual value with different units. Rows in which only one of the two has a unit are one note.
 */
record UnitsAgree() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> oneMissing = new ArrayList<>();
        for (ScoredRow row : context.indicators()) {
            if (row.target() instanceof ParsedValue.Amount target
                    && row.actual() instanceof ParsedValue.Amount actual) {
                result.markApplicable();
                Optional<UnitPair> pair = UnitPair.of(target, actual);
                if (pair.isEmpty()) {
                    result.violation(differ(row, target, actual), places(row));
                } else if (pair.get().units() == UnitPair.Units.ONE_MISSING) {
                    oneMissing.add(row);
                }
            }
        }
        if (!oneMissing.isEmpty()) {
            result.violation(
                    Duty.NOTE,
                    missing(oneMissing),
                    oneMissing.stream().flatMap(row -> places(row).stream()).toList());
        }
        return result.build();
    }

    private static Message differ(ScoredRow row, ParsedValue.Amount target, ParsedValue.Amount actual) {
        return Message.of("units-agree.differ")
                .with("row", row.label())
                .with("target", target.unit())
                .with("actual", actual.unit());
    }

    private static Message missing(List<ScoredRow> rows) {
        return Message.of("units-agree.missing")
                .with(
                        "rows",
                        new MessageArgument.Phrases(rows.stream()
                                .map(row -> Message.of("units-agree.row")
                                        .with("row", row.label())
                                        .with("target", row.cells().shownTarget())
                                        .with("actual", row.cells().shownActual()))
                                .toList()));
    }

    private static List<Location> places(ScoredRow row) {
        return CheckContext.places(row.cells().target(), row.cells().actual());
    }
}
