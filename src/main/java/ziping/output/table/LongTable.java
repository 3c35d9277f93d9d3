package ziping.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziping.messages.Messages;
import ziping.model.message.Message;

/**
 * A sheet of the summary as it is meant: one column after the other, one row for each thing it lists.
 *
 * @param title key of the words on its tab
 * @param frozenColumns how many columns stay in view
 * @param <T> what one row is about
 */
public record LongTable<T>(String title, int frozenColumns, List<Column<T>> columns) {
    public LongTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param width in Latin letters
     * @param subtotal in the row over the headings
     * @param notZero how figures other than 0 look; also those that a person types later
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

    /** What the columns show. */
    public List<TableCell> row(T about) {
        List<TableCell> row = new ArrayList<>();
        for (Column<T> column : columns) {
            row.add(column.cell().apply(about));
        }
        return row;
    }

    /** The same for rows that were kept in a spool. */
    public LongTable<RowSpillFile.Row> ofSpilledRows() {
        List<Column<RowSpillFile.Row>> same = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            Column<T> column = columns.get(i);
            same.add(new Column<>(
                    column.heading(),
                    column.width(),
                    row -> row.cells().get(index),
                    column.subtotal(),
                    column.notZero()));
        }
        return new LongTable<>(title, frozenColumns, same);
    }

    /** Where a column is. */
    int index(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().key().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(title + " has no column " + heading);
    }

    /** The row with the headings; one with subtotals stands above it if there are any. */
    int headingRow() {
        return columns.stream().allMatch(it -> it.subtotal().equals(Subtotal.NONE)) ? 0 : 1;
    }
}
