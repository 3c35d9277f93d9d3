package ziping.checks.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/** Finds rows below a table that look like rows of it. They are neither read nor scored. */
record RowsOutside() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.submission().tables().values().stream()
                .sorted(Comparator.comparing(Table::name))
                .forEach(table -> run(result, table));
        return result.build();
    }

    private static void run(CheckResult.Builder result, Table table) {
        result.markApplicable();
        List<FormCell> rows =
                table.outside().stream().flatMap(RowsOutside::firstOfRow).toList();
        if (!rows.isEmpty()) {
            MessageArgument labels = new MessageArgument.Listed(
                    rows.stream().map(RowsOutside::label).toList());
            result.violation(
                    Message.of("rows-outside.filled").with("rows", labels),
                    rows.stream().map(FormCell::location).toList());
        }
    }

    private static String label(FormCell cell) {
        return cell.location().label().isEmpty()
                ? cell.displayText()
                : cell.location().label();
    }

    /** The first filled cell of a row; none if the row contains only a remark or a placeholder. */
    private static Stream<FormCell> firstOfRow(Map<String, FormCell> row) {
        List<FormCell> filled = row.values().stream()
                .filter(cell -> !(ValueParser.of(cell.value()) instanceof ParsedValue.Nothing))
                .sorted(Comparator.comparing(FormCell::location))
                .toList();
        return filled.size() < 2 ? Stream.of() : filled.stream().limit(1);
    }
}
