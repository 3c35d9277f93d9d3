package ziping.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.model.Table;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;

/** No row that looks like one of a table stands below it, where it is neither read nor scored. */
public record RowsOutside() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.submission().tables().values().stream()
                .sorted(Comparator.comparing(Table::name))
                .forEach(table -> run(result, table));
        return result.build();
    }

    private static void run(CheckResult.Builder result, Table table) {
        result.compared();
        List<Entry> rows =
                table.outside().stream().flatMap(RowsOutside::firstOfRow).toList();
        if (!rows.isEmpty()) {
            Fact labels = new Fact.Listed(rows.stream().map(RowsOutside::label).toList());
            result.violation(
                    Saying.of("rows-outside.filled").with("rows", labels),
                    rows.stream().map(Entry::place).toList());
        }
    }

    private static String label(Entry cell) {
        return cell.place().label().isEmpty() ? cell.shown() : cell.place().label();
    }

    /** The cell to look at first; none if the row holds no more than a remark or filler. */
    private static Stream<Entry> firstOfRow(Map<String, Entry> row) {
        List<Entry> filled = row.values().stream()
                .filter(it -> !(Meanings.of(it.answer()) instanceof Meaning.Nothing))
                .sorted(Comparator.comparing(Entry::place))
                .toList();
        return filled.size() < 2 ? Stream.of() : filled.stream().limit(1);
    }
}
