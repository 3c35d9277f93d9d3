package ziping.excel.labels;

import ziping.excel.ooxml.CellRange;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One sheet of a form as its paper shows it: the words that are printed, and where each field stands to them.
 *
 * @param labels in reading order
 * @param fields single cells in the order of the paper
 */
record PrintedSheet(List<Label> labels, List<PrintedField> fields, List<PrintedTable> tables) {
    /** Words printed on the form; two that are alike stand in different areas. */
    record Label(LabelText text, CellRange area) {}

    /**
     * A named cell or column.
     *
     * @param area for a column its first row
     * @param beside the label right before it
     * @param over the heading above it, which is as wide
     * @param added whether the printed form lacks it
     */
    record PrintedField(String name, CellRange area, Optional<Label> beside, Optional<Label> over, boolean added) {}

    /** A table of the form, whose last row closes it. */
    record PrintedTable(List<PrintedField> columns, int first, int last) {}

    static PrintedSheet of(FormPlan.Sheet sheet) {
        return new LayoutReader(FormLayout.of(sheet)).read();
    }

    /** The labels that begin in a row of the form. */
    Stream<Label> inRow(int row) {
        return labels.stream().filter(it -> it.area().firstRow() == row);
    }

    /** The labels that only fields lead to which the printed form lacks. */
    Set<Label> added() {
        Set<Label> added = new LinkedHashSet<>();
        fields.stream().filter(PrintedField::added).flatMap(it -> it.beside().stream()).forEach(added::add);
        fields.stream()
                .filter(it -> !it.added())
                .flatMap(it -> it.beside().stream())
                .forEach(added::remove);
        tables.stream()
                .flatMap(it -> it.columns().stream())
                .filter(PrintedField::added)
                .flatMap(it -> it.over().stream())
                .forEach(added::add);
        return added;
    }

    /** What stands in the cells of a form: a label, or a field with its area. */
    private record Item(Optional<Label> label, CellRange area) {}

    /** Places the form on a grid and finds the labels around each field. */
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
                            .ifPresent(name ->
                                    fields.add(field(name, area(cell), cell.plan().added())));
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
            return new PrintedField(name, area, beside, beside.isEmpty() && over.isEmpty() ? farOver(area) : over, added);
        }

        /** Nothing but cells of the same width stand between a heading and what it is over. */
        private Optional<Label> over(CellRange field) {
            Optional<Item> above = above(field);
            while (above.filter(it -> sameColumns(it.area(), field)).isPresent()
                    && heading(above).isEmpty()) {
                above = above(above.get().area());
            }
            return heading(above).filter(it -> sameColumns(it.area(), field));
        }

        /** Where nothing else leads to a cell, as in the last row of a table under a row of its own. */
        private Optional<Label> farOver(CellRange field) {
            for (int row = field.firstRow() - 1; row >= 0; row--) {
                Optional<Label> label =
                        heading(at(row, field.firstColumn())).filter(it -> sameColumns(it.area(), field));
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
            return item.flatMap(Item::label).filter(it -> it.text().tells());
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
