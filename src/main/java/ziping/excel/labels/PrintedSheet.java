package ziping.excel.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.excel.ooxml.CellRange;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;

/**
 * One sheet of a form as it is printed: its labels, and the labels beside and above each field.
 *
 * @param labels in reading order
 * @param fields single cells in reading order
 */
record PrintedSheet(List<Label> labels, List<PrintedField> fields, List<PrintedTable> tables) {
    /** A printed text of the form. Two equal texts have different areas. */
    record Label(LabelText text, CellRange area) {}

    /**
     * A named cell or column.
     *
     * @param area its cells; for a column the first row of the column
     * @param beside the label directly left of it
     * @param over the heading above it with the same width
     * @param added whether the official printed form lacks it
     */
    record PrintedField(String name, CellRange area, Optional<Label> beside, Optional<Label> over, boolean added) {}

    /** A table of the form. Its last row is the thin closing row. */
    record PrintedTable(List<PrintedField> columns, int first, int last) {}

    static PrintedSheet of(FormPlan.Sheet sheet) {
        return new LayoutReader(FormLayout.of(sheet)).read();
    }

    /** The labels that belong only to fields that the official printed form lacks. */
    Set<Label> added() {
        Set<Label> added = new LinkedHashSet<>();
        Set<Label> official = new HashSet<>();
        for (PrintedField field : fields) {
            if (field.beside().isPresent()) {
                (field.added() ? added : official).add(field.beside().get());
            }
        }
        added.removeAll(official);
        for (PrintedTable table : tables) {
            for (PrintedField column : table.columns()) {
                if (column.added() && column.over().isPresent()) {
                    added.add(column.over().get());
                }
            }
        }
        return added;
    }

    /** The content of a cell of the form: a label, or a field without one. */
    private record Item(Optional<Label> label, CellRange area) {}

    /** Maps every cell of the form to its content and finds the labels of each field. */
    private static final class LayoutReader {
        private final FormLayout layout;
        private final Map<List<Integer>, Item> items = new HashMap<>();
        private final List<Label> labels = new ArrayList<>();

        LayoutReader(FormLayout layout) {
            this.layout = layout;
            for (FormLayout.PlacedRow row : layout.rows()) {
                row.cells().forEach(this::put);
                row.table().ifPresent(this::put);
            }
        }

        PrintedSheet read() {
            List<PrintedField> fields = new ArrayList<>();
            List<PrintedTable> tables = new ArrayList<>();
            for (FormLayout.PlacedRow row : layout.rows()) {
                for (FormLayout.PlacedCell cell : row.cells()) {
                    cell.plan()
                            .name()
                            .ifPresent(name -> fields.add(
                                    field(name, area(cell), cell.plan().added())));
                }
                row.table().ifPresent(table -> tables.add(table(table)));
            }
            return new PrintedSheet(List.copyOf(labels), List.copyOf(fields), List.copyOf(tables));
        }

        private PrintedTable table(FormLayout.PlacedTable table) {
            List<PrintedField> columns = new ArrayList<>();
            for (FormLayout.PlacedColumn column : table.columns()) {
                CellRange first = area(column, table.first(), table.first());
                column.plan()
                        .name()
                        .ifPresent(name -> columns.add(new PrintedField(
                                name,
                                first,
                                Optional.empty(),
                                over(first),
                                column.plan().added())));
            }
            return new PrintedTable(List.copyOf(columns), table.first(), table.closing());
        }

        private PrintedField field(String name, CellRange area, boolean added) {
            Optional<Label> beside = heading(at(area.firstRow(), area.firstColumn() - 1));
            Optional<Label> over = over(area);
            return new PrintedField(
                    name, area, beside, beside.isEmpty() && over.isEmpty() ? farOver(area) : over, added);
        }

        /** Between a heading and its field there are only cells of the same width. */
        private Optional<Label> over(CellRange field) {
            Optional<Item> above = above(field);
            while (above.isPresent()
                    && sameColumns(above.get().area(), field)
                    && heading(above).isEmpty()) {
                above = above(above.get().area());
            }
            return headingOf(field, above);
        }

        private static Optional<Label> headingOf(CellRange field, Optional<Item> item) {
            Optional<Label> heading = heading(item);
            return heading.isPresent() && sameColumns(heading.get().area(), field) ? heading : Optional.empty();
        }

        /** For a field without other labels, such as one in the last row of a table. */
        private Optional<Label> farOver(CellRange field) {
            for (int row = field.firstRow() - 1; row >= 0; row--) {
                Optional<Label> label = headingOf(field, at(row, field.firstColumn()));
                if (label.isPresent()) {
                    return label;
                }
            }
            return Optional.empty();
        }

        private Optional<Item> above(CellRange area) {
            return at(area.firstRow() - 1, area.firstColumn());
        }

        private static Optional<Label> heading(Optional<Item> item) {
            return item.isPresent()
                            && item.get().label().isPresent()
                            && item.get().label().get().text().tells()
                    ? item.get().label()
                    : Optional.empty();
        }

        private static boolean sameColumns(CellRange one, CellRange other) {
            return one.firstColumn() == other.firstColumn() && one.lastColumn() == other.lastColumn();
        }

        private void put(FormLayout.PlacedCell cell) {
            String text = cell.plan().text().orElse("");
            if (cell.plan().name().isPresent()) {
                put(new Item(Optional.empty(), area(cell)));
            } else if (!text.isBlank()) {
                label(text, area(cell));
            }
        }

        private void put(FormLayout.PlacedTable table) {
            for (FormLayout.PlacedColumn column : table.columns()) {
                if (table.first() > table.top()) {
                    label(column.plan().heading(), area(column, table.top(), table.top()));
                }
                for (int row = table.first(); row <= table.closing(); row++) {
                    put(new Item(Optional.empty(), area(column, row, row)));
                }
            }
        }

        private void label(String text, CellRange area) {
            Label label = new Label(LabelText.of(text), area);
            labels.add(label);
            put(new Item(Optional.of(label), area));
        }

        private void put(Item item) {
            for (int row = item.area().firstRow(); row <= item.area().lastRow(); row++) {
                for (int column = item.area().firstColumn();
                        column <= item.area().lastColumn();
                        column++) {
                    items.put(List.of(row, column), item);
                }
            }
        }

        private Optional<Item> at(int row, int column) {
            return Optional.ofNullable(items.get(List.of(row, column)));
        }

        private static CellRange area(FormLayout.PlacedCell cell) {
            return new CellRange(
                    cell.row(), cell.column(), cell.row() + cell.down() - 1, cell.column() + cell.across() - 1);
        }

        private static CellRange area(FormLayout.PlacedColumn column, int first, int last) {
            return new CellRange(first, column.left(), last, column.left() + column.across() - 1);
        }
    }
}
