package ziping.excel;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ziping.model.CellAt;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;
import ziping.model.Table;

/** The fields of one project by their cells: what is written into one of them must not be the answer of another. */
final class SharedCells {
    private final Form form;
    private final Map<CellAt, Set<Form.Field>> fields = new LinkedHashMap<>();

    SharedCells(Form form) {
        this.form = form;
    }

    /** Adds a single cell, if it is one. */
    void add(String field, Target target, Entry entry) {
        if (target instanceof Target.Area) {
            add(field, entry);
        }
    }

    void add(Table table) {
        table.rows().forEach(row -> row.forEach(this::add));
    }

    private void add(String field, Entry entry) {
        form.field(field)
                .ifPresent(it -> fields.computeIfAbsent(entry.place().at(), none -> new HashSet<>())
                        .add(it));
    }

    /** Refuses a workbook in which points would be written over something else. */
    void refuse() throws NotReadable {
        List<String> shared = fields.values().stream()
                .filter(SharedCells::harms)
                .map(this::labels)
                .distinct()
                .sorted()
                .toList();
        if (!shared.isEmpty()) {
            throw new NotReadable(
                    Reason.SHARED_CELLS, Saying.of("refusal.shared-cells").with("labels", new Fact.Listed(shared)));
        }
    }

    /** A column that is named as a whole may hold other cells that points go into, such as the total below it. */
    private static boolean harms(Set<Form.Field> shared) {
        boolean replaced =
                shared.stream().anyMatch(Form.Field::output) && shared.stream().anyMatch(it -> !it.output());
        boolean twoColumns =
                shared.stream().filter(it -> it.inTable() && it.output()).count() > 1;
        return replaced || twoColumns;
    }

    /** In the order of the form. */
    private String labels(Set<Form.Field> shared) {
        return form.fields().values().stream()
                .filter(shared::contains)
                .map(Form.Field::label)
                .collect(Collectors.joining(" = "));
    }
}
