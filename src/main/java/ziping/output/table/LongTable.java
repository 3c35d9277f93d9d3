package ziping.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziping.messages.Messages;
import ziping.model.message.Message;

/**
 * The definition of a table: its columns, and the item type of its rows.
 *
 * @param title message key of the sheet name
 * @param frozenColumns the number of frozen columns
 * @param <T> the type of the item of a row
 */
public record LongTable<T>(String title, int frozenColumns, List<Column<T>> columns) {
    public LongTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param width in Latin letters
     * @param subtotal its cell in the row above the headings
     * @param notZero the style of figures other than 0; it also applies to figures that a person types later
     */
    public record Column<T>(
            Message heading,
            int width,
            Function<T, TableCell> cell,
            Subtotal subtotal,
            Optional<TableCell.Style> notZero) {
        /** A column without subtotal. */
        public Column(String heading, int width, Function<T, TableCell> cell) {
            this(Message.of(heading), width, cell, Subtotal.NONE, Optional.empty());
        }
    }

    /** The headings of the columns. */
    public List<String> headings(Messages messages) {
        return columns.stream().map(column -> messages.text(column.heading())).toList();
    }

    List<Integer> widths() {
        return columns.stream().map(Column::width).toList();
    }

    /** The cells of the row of an item. */
    public List<TableCell> row(T item) {
        List<TableCell> row = new ArrayList<>();
        for (Column<T> column : columns) {
            row.add(column.cell().apply(item));
        }
        return row;
    }

    /** The same table for rows from a spill file. */
    public LongTable<RowSpillFile.Row> ofSpilledRows() {
        List<Column<RowSpillFile.Row>> copies = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            Column<T> column = columns.get(i);
            copies.add(new Column<>(
                    column.heading(),
                    column.width(),
                    row -> row.cells().get(index),
                    column.subtotal(),
                    column.notZero()));
        }
        return new LongTable<>(title, frozenColumns, copies);
    }

    /** The index of a column. */
    int index(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().key().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(title + " has no column " + heading);
    }

    /** The row of the headings. The row of subtotals, if there is one, is above it. */
    int headingRow() {
        return columns.stream().allMatch(column -> column.subtotal().equals(Subtotal.NONE)) ? 0 : 1;
    }
}
