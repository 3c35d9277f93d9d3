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

/**
 * The fields of one project by their cells: what is written into one of them must not be the answer of another. A column
 * may run over the single cells below it, such as the weights' total, but not over one that points or words go into.
 */
final class SharedCells {
    private final Form form;
    private final Map<CellAt, Set<String>> fields = new LinkedHashMap<>();

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
        fields.computeIfAbsent(entry.place().at(), none -> new HashSet<>()).add(field);
    }

    /** Refuses a workbook in which points would be written over something else. */
    void refuse() throws NotReadable {
        List<String> shared = fields.values().stream()
                .map(this::fields)
                .filter(it -> it.size() > 1 && it.stream().anyMatch(Form.Field::output))
                .map(SharedCells::labels)
                .distinct()
                .sorted()
                .toList();
        if (!shared.isEmpty()) {
            throw new NotReadable(
                    Reason.SHARED_CELLS, Saying.of("refusal.shared-cells").with("labels", new Fact.Listed(shared)));
        }
    }

    /** In the order of the form; what any form may have beside its own is none of them. */
    private List<Form.Field> fields(Set<String> shared) {
        return form.fields().values().stream()
                .filter(it -> shared.contains(it.name()))
                .toList();
    }

    /** Of columns that are printed alike, as under weight and points, one stands for all. */
    private static String labels(List<Form.Field> shared) {
        return shared.stream().map(Form.Field::label).distinct().collect(Collectors.joining(" = "));
    }
}
