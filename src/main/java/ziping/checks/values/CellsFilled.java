package ziping.checks.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.MissingValue;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds required cells that are blank, and required cells that show a formula error. Each of the two is one finding
 * that lists all cells. A cell that the form does not have is not required.
 *
 * @param cells names of the required cells
 * @param onceBegun whether the cells are required only if at least one of them is filled, because the report can be a
 *     separate document
 * @param besides pairs of columns: if a row is filled in the first column, it must be filled in the second
 */
record CellsFilled(List<String> cells, boolean onceBegun, Map<String, String> besides) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> blank = new ArrayList<>();
        List<FormCell> faulty = new ArrayList<>();
        if (!onceBegun || !context.filled(cells).isEmpty()) {
            cells.stream().flatMap(cell -> context.field(cell).stream()).forEach(cell -> {
                result.markApplicable();
                if (cell.isBlank()) {
                    blank.add(cell);
                } else if (MissingValue.isFault(cell.displayText())) {
                    faulty.add(cell);
                }
            });
        }
        besides.forEach((beside, column) -> rows(context, beside, column).forEach(blank::add));
        report(result, "cells-filled.blank", blank);
        report(result, "cells-filled.error", faulty);
        return result.build();
    }

    private static void report(CheckResult.Builder result, String sentence, List<FormCell> cells) {
        if (!cells.isEmpty()) {
            result.violation(
                    Message.of(sentence)
                            .with(
                                    "labels",
                                    new MessageArgument.Listed(cells.stream()
                                            .map(CellsFilled::label)
                                            .distinct()
                                            .toList())),
                    cells.stream().map(FormCell::location).toList());
        }
    }

    private static Stream<FormCell> rows(CheckContext context, String beside, String column) {
        return context.submission().tables().values().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !Table.displayText(row, beside).isEmpty())
                .flatMap(row -> Table.cell(row, column).stream())
                .filter(FormCell::isBlank);
    }

    private static String label(FormCell cell) {
        return cell.location().column().isEmpty()
                ? cell.location().label()
                : cell.location().column();
    }
}
