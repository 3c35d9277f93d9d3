package ziping.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ziping.model.form.CellAddress;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/**
 * The fields of all projects of a workbook by their cells: what is written into one of them must not be the answer of
 * another. A column may run over the single cells below it, such as the weights' total, but not over one that points or
 * words go into. Projects may have answers in common.
 */
final class SharedCellCheck {
    /** A field of one project. */
    private record Use(int project, Form.Field field) {}

    private final Map<CellAddress, List<Use>> uses = new LinkedHashMap<>();
    private int projects;

    /** Adds the cells of one more project, field by field as on its form. */
    void add(Form form, ProjectNames project, Map<String, FormCell> fields, Map<String, Table> tables) {
        projects++;
        for (Form.Field field : form.fields().values()) {
            if (field.inTable()) {
                Optional.ofNullable(tables.get(FormCellReader.tableName(field))).stream()
                        .flatMap(it -> it.rows().stream())
                        .forEach(row -> Table.cell(row, field.name()).ifPresent(it -> add(field, it)));
            } else if (project.target(field.name())
                    .filter(NameTarget.Area.class::isInstance)
                    .isPresent()) {
                add(field, fields.get(field.name()));
            }
        }
    }

    private void add(Form.Field field, FormCell entry) {
        List<Use> there = uses.computeIfAbsent(entry.place().at(), none -> new ArrayList<>(1));
        if (there.stream()
                .noneMatch(it -> it.project() == projects && it.field().name().equals(field.name()))) {
            there.add(new Use(projects, field));
        }
    }

    /** Refuses a workbook in which points would be written over something else. */
    void refuse() throws UnreadableWorkbookException {
        List<String> shared = uses.values().stream()
                .filter(it ->
                        it.size() > 1 && it.stream().anyMatch(use -> use.field().output()))
                .map(SharedCellCheck::labels)
                .distinct()
                .sorted()
                .toList();
        if (!shared.isEmpty()) {
            throw new UnreadableWorkbookException(
                    Reason.SHARED_CELLS,
                    Message.of("refusal.shared-cells").with("labels", new MessageArgument.Listed(shared)));
        }
    }

    /** Of columns that are printed alike, as under weight and points, one stands for all. */
    private static String labels(List<Use> shared) {
        return shared.stream().map(it -> it.field().label()).distinct().collect(Collectors.joining(" = "));
    }
}
