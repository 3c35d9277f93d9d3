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
    static List<Entry> such(Filing filing, Predicate<Form.Field> such) {
        List<Entry> cells = new ArrayList<>();
        for (Form.Field field : filing.submission().form().fields().values()) {
            if (such.test(field)) {
                add(cells, filing, field);
            }
        }
        return cells;
    }

    /** Those of one field. */
    static List<Entry> of(Filing filing, Form.Field field) {
        List<Entry> cells = new ArrayList<>();
        add(cells, filing, field);
        return cells;
    }

    /** What the form calls them, each once. */
    static Fact labels(List<Place> places) {
        return new Fact.Listed(places.stream()
                .map(it -> it.column().isEmpty() ? it.label() : it.column())
                .distinct()
                .toList());
    }

    private static void add(List<Entry> cells, Filing filing, Form.Field field) {
        if (!field.inTable()) {
            filing.field(field.name()).ifPresent(cells::add);
            return;
        }
        Table table = filing.submission()
                .tables()
                .get(field.name().substring(0, field.name().indexOf('_')));
        if (table != null) {
            for (Map<String, Entry> row : table.rows()) {
                Table.cell(row, field.name()).ifPresent(cells::add);
            }
        }
    }
}
