package ziping.checks;

import ziping.model.form.FieldNames;
import ziping.model.form.FormPlan;
import ziping.quantity.ParsedValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The indicators that a blank form holds already, as examples of how one is filled in. */
record PrintedRows(FormPlan form) {
    /** Whether nobody has touched a row: it has a printed name and target, and nothing beside them. */
    boolean has(ScoredRow line) {
        boolean isBare = line.actual() instanceof ParsedValue.Nothing
                && line.claim().isBlank()
                && line.cells().weight().filter(it -> !it.isBlank()).isEmpty();
        return isBare && tables().anyMatch(it -> isPrinted(it, line));
    }

    private Stream<FormPlan.TablePlan> tables() {
        return form.sheets().stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(it -> it.table().stream())
                .filter(it -> it.name().equals(FieldNames.INDICATORS));
    }

    private static boolean isPrinted(FormPlan.TablePlan table, ScoredRow line) {
        int name = column(table, FieldNames.NAME);
        int target = column(table, FieldNames.TARGET);
        return table.preset().stream()
                .anyMatch(it -> word(it, name).equals(Optional.of(line.label()))
                        && word(it, target).equals(Optional.of(line.cells().shownTarget())));
    }

    private static Optional<String> word(List<String> row, int column) {
        return column < 0 || column >= row.size() ? Optional.empty() : Optional.of(row.get(column));
    }

    private static int column(FormPlan.TablePlan table, String name) {
        return IntStream.range(0, table.columns().size())
                .filter(it -> table.columns().get(it).name().equals(Optional.of(name)))
                .findFirst()
                .orElse(-1);
    }
}
