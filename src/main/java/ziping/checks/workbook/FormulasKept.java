package ziping.checks.workbook;

import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;

/**
 * Finds cells whose formula of the form was replaced. A workbook without any formula of the form is not checked,
 * because an office can have its own layout. Other rules check the number itself.
 */
record FormulasKept() implements Check {
    @Override
    public boolean isForThoseNotMentioned() {
        return true;
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> live = FormCells.of(context, field -> !field.formula().isEmpty() && !field.output());
        if (live.stream().anyMatch(cell -> cell.content() == FormCell.Content.LIVE)) {
            result.markApplicable();
            find(result, live, FormCell.Content.TYPED, "formulas-kept.overwritten");
            find(result, live, FormCell.Content.FOREIGN_FORMULA, "formulas-kept.altered");
        }
        return result.build();
    }

    private static void find(
            CheckResult.Builder result, List<FormCell> live, FormCell.Content content, String sentence) {
        List<Location> locations = live.stream()
                .filter(cell -> cell.content() == content && !cell.isBlank())
                .map(FormCell::location)
                .toList();
        if (!locations.isEmpty()) {
            result.violation(Message.of(sentence), locations);
        }
    }
}
