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
 * Where the form computes a figure its formula still stands. Only in workbooks that have formulas of the form at all: an
 * office's own layout may have none. What is wrong with the figure itself is for other rules.
 */
record FormulasKept() implements Check {
    @Override
    public boolean isForThoseNotMentioned() {
        return true;
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> live = FormCells.such(context, field -> !field.formula().isEmpty() && !field.output());
        if (live.stream().anyMatch(cell -> cell.content() == FormCell.Content.LIVE)) {
            result.markApplicable();
            find(result, live, FormCell.Content.TYPED, "formulas-kept.overwritten");
            find(result, live, FormCell.Content.FOREIGN_FORMULA, "formulas-kept.altered");
        }
        return result.build();
    }

    private static void find(
            CheckResult.Builder result, List<FormCell> live, FormCell.Content content, String sentence) {
        List<Location> places = live.stream()
                .filter(cell -> cell.content() == content && !cell.isBlank())
                .map(FormCell::place)
                .toList();
        if (!places.isEmpty()) {
            result.violation(Message.of(sentence), places);
        }
    }
}
