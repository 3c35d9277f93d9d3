package ziping.checks.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;

/**
 * Finds formulas that refer to another workbook, which the recipient does not have. It also finds such links elsewhere
 * in the file, because Excel asks about them when it opens the file.
 */
record NoExternalLinks() implements Check {
    /** {@code [1]表!A1}, as files keep it, or {@code [台账.xlsx]表!A1}. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[(?:\\d+|[^\\]]+\\.xl\\w+)]");

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Location> linked = new ArrayList<>();
        for (FormCell cell : FormCells.of(context, field -> true)) {
            if (!cell.formula().isEmpty()) {
                result.markApplicable();
                if (OTHER_WORKBOOK.matcher(cell.formula()).find()) {
                    linked.add(cell.location());
                }
            }
        }
        if (linked.isEmpty() && context.submission().traits().linked()) {
            result.markApplicable();
            context.field(FieldNames.PROJECT)
                    .ifPresent(cell ->
                            result.violation(Message.of("no-external-links.elsewhere"), List.of(cell.location())));
        } else if (!linked.isEmpty()) {
            result.violation(Message.of("no-external-links.cells").with("labels", FormCells.labels(linked)), linked);
        }
        return result.build();
    }
}
