package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Table;
import ziping.model.message.MessageArgument;

/** Lists the cells of a form. */
public final class FormCells {
    private FormCells() {}

    /** The cells of all fields that fulfil a condition, with every row of a table, in the order of the form. */
    public static List<FormCell> of(CheckContext context, Predicate<Form.Field> condition) {
        List<FormCell> cells = new ArrayList<>();
        for (Form.Field field : context.submission().form().fields().values()) {
            if (condition.test(field)) {
                add(cells, context, field);
            }
        }
        return cells;
    }

    /** The cells of one field. */
    public static List<FormCell> of(CheckContext context, Form.Field field) {
        List<FormCell> cells = new ArrayList<>();
        add(cells, context, field);
        return cells;
    }

    /** The labels of cells, each once: the heading of the column in a table, else the label of the cell. */
    public static MessageArgument labels(List<Location> locations) {
        return new MessageArgument.Listed(locations.stream()
                .map(location -> location.column().isEmpty() ? location.label() : location.column())
                .distinct()
                .toList());
    }

    private static void add(List<FormCell> cells, CheckContext context, Form.Field field) {
        if (!field.inTable()) {
            context.field(field.name()).ifPresent(cells::add);
            return;
        }
        Table table = context.submission()
                .tables()
                .get(field.name().substring(0, field.name().indexOf('_')));
        if (table != null) {
            for (Map<String, FormCell> row : table.rows()) {
                Table.cell(row, field.name()).ifPresent(cells::add);
            }
        }
    }
}
