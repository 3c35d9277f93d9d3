package ziping.checks.workbook;

import java.util.List;
import java.util.Set;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/** Finds answers in hidden rows, columns or sheets. */
record NothingHidden() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        result.markApplicable();
        Set<Location> hidden = Set.copyOf(context.submission().traits().hidden());
        List<Location> told = hidden.isEmpty() ? List.of() : answers(context, hidden);
        if (!told.isEmpty()) {
            result.violation(Message.of("nothing-hidden.hidden").with("labels", FormCells.labels(told)), told);
        }
        return result.build();
    }

    /** Formulas of the form, placeholders and cells that the program writes are not answers. */
    private static List<Location> answers(CheckContext context, Set<Location> hidden) {
        return FormCells.of(context, field -> !field.output()).stream()
                .filter(cell -> hidden.contains(cell.location()) && cell.content() != FormCell.Content.LIVE)
                .filter(cell -> !(ValueParser.of(cell.value()) instanceof ParsedValue.Nothing))
                .map(FormCell::location)
                .toList();
    }
}
