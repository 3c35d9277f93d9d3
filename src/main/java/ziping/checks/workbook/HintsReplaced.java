package ziping.checks.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.message.Message;

/** Finds cells that still contain the hint how to fill them in. */
record HintsReplaced() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Location> left = new ArrayList<>();
        for (FormPlan.Sheet sheet : context.submission().form().plan().sheets()) {
            for (FormPlan.Row row : sheet.rows()) {
                row.cells().forEach(cell -> checkHint(context, cell.name(), cell.hint(), result, left));
                row.table()
                        .ifPresent(table -> table.columns()
                                .forEach(column -> checkHint(context, column.name(), column.hint(), result, left)));
            }
        }
        if (!left.isEmpty()) {
            result.violation(Message.of("hints-replaced.left").with("labels", FormCells.labels(left)), left);
        }
        return result.build();
    }

    private static void checkHint(
            CheckContext context,
            Optional<String> name,
            Optional<String> hint,
            CheckResult.Builder result,
            List<Location> left) {
        Optional<Form.Field> field = name.flatMap(context.submission().form()::field);
        if (hint.isPresent() && field.isPresent()) {
            for (FormCell cell : FormCells.of(context, field.get())) {
                if (!cell.isBlank()) {
                    result.markApplicable();
                    if (isHint(cell.displayText(), hint.get())) {
                        left.add(cell.location());
                    }
                }
            }
        }
    }

    /** Forms can put brackets around a hint. */
    private static boolean isHint(String shown, String hint) {
        int more = shown.length() - hint.length();
        return more == 0 ? shown.equals(hint) : more == 2 && shown.startsWith(hint, 1);
    }
}
