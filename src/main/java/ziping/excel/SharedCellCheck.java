package ziping.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ziping.model.form.CellAddress;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/**
 * Finds cells that several fields share. The program must not write points into a cell that holds another answer.
 *
 * <p>A column may include single cells below it, such as the total of the weights, but no cell that the program writes
 * to. Several projects may share input cells.
 */
final class SharedCellCheck {
    /** A field of one project. */
    private record Use(int project, Form.Field field) {}

    private final Map<CellAddress, List<Use>> uses = new LinkedHashMap<>();
    private int projects;

    /** Adds the cells of one more project. */
    void add(Form form, ProjectNames project, Map<String, FormCell> fields, Map<String, Table> tables) {
        projects++;
        for (Form.Field field : form.fields().values()) {
            if (field.inTable()) {
                Table table = tables.get(FormCellReader.tableName(field));
                if (table != null) {
                    for (Map<String, FormCell> row : table.rows()) {
                        Table.cell(row, field.name()).ifPresent(cell -> add(field, cell));
                    }
                }
            } else if (project.target(field.name()).flatMap(NamedCells::area).isPresent()) {
                add(field, fields.get(field.name()));
            }
        }
    }

    private void add(Form.Field field, FormCell entry) {
        List<Use> there = uses.computeIfAbsent(entry.location().at(), none -> new ArrayList<>(1));
        if (there.stream()
                .noneMatch(it -> it.project() == projects && it.field().name().equals(field.name()))) {
            there.add(new Use(projects, field));
        }
    }

    /** Refuses a workbook in which points would overwrite another answer. */
    void refuse() throws UnreadableWorkbookException {
        List<String> shared = uses.values().stream()
                .filter(ofCell -> ofCell.size() > 1
                        && ofCell.stream().anyMatch(use -> use.field().output()))
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

    /** Columns with equal labels, such as those of weight and points, are listed once. */
    private static String labels(List<Use> shared) {
        return shared.stream().map(use -> use.field().label()).distinct().collect(Collectors.joining(" = "));
    }
}
