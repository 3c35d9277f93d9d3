package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Place;
import ziping.model.Table;

/** The cells of a form. */
final class Cells {
    private Cells() {}

    /** Those of the fields that are such, with every row of a table, in the order of the paper. */
    static List<Entry> such(CheckContext context, Predicate<Form.Field> such) {
        List<Entry> cells = new ArrayList<>();
        for (Form.Field field : context.submission().form().fields().values()) {
            if (such.test(field)) {
                add(cells, context, field);
            }
        }
        return cells;
    }

    /** Those of one field. */
    static List<Entry> of(CheckContext context, Form.Field field) {
        List<Entry> cells = new ArrayList<>();
        add(cells, context, field);
        return cells;
    }

    /** What the form calls them, each once. */
    static Fact labels(List<Place> places) {
        return new Fact.Listed(places.stream()
                .map(it -> it.column().isEmpty() ? it.label() : it.column())
                .distinct()
                .toList());
    }

    private static void add(List<Entry> cells, CheckContext context, Form.Field field) {
        if (!field.inTable()) {
            context.field(field.name()).ifPresent(cells::add);
            return;
        }
        Table table = context.submission()
                .tables()
                .get(field.name().substring(0, field.name().indexOf('_')));
        if (table != null) {
            for (Map<String, Entry> row : table.rows()) {
                Table.cell(row, field.name()).ifPresent(cells::add);
            }
        }
    }
}
