package ziping.model.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The positions of all parts of one planned sheet: rows from the top, cells from left to right. A cell that spans rows
 * moves the cells of the rows below it to the right.
 *
 * @param columns the number of used columns
 */
public record FormLayout(List<PlacedRow> rows, int columns) {
    public FormLayout {
        rows = List.copyOf(rows);
    }

    /**
     * One row of the planned sheet.
     *
     * @param top its first row on the sheet, counted from 0
     * @param cells its printed cells; none if it is a table
     * @param table the table, if this row is one
     */
    public record PlacedRow(FormPlan.Row plan, int top, List<PlacedCell> cells, Optional<PlacedTable> table) {
        public PlacedRow {
            cells = List.copyOf(cells);
        }

        private int nextTop() {
            return table.isPresent() ? table.get().closing() + 1 : top + 1;
        }
    }

    /** One printed cell by its upper left corner, counted from 0. */
    public record PlacedCell(FormPlan.Cell plan, int row, int column) {
        /** The number of columns that it spans. */
        public int across() {
            return plan.across().orElse(1);
        }

        /** The number of rows that it spans. */
        public int down() {
            return plan.down().orElse(1);
        }

        /** Whether it begins above a table and ends beside the table, before the last row of the table. */
        public boolean endsBeside(PlacedTable table) {
            int last = row + down() - 1;
            return row < table.top() && last >= table.top() && last < table.closing();
        }
    }

    /**
     * One table: its headings (unless rows above contain them), its rows, and a closing row.
     *
     * @param left its first column, right of cells that span its rows
     */
    public record PlacedTable(FormPlan.TablePlan plan, int top, int left) {
        /** The first row with answers. */
        public int first() {
            return plan.headingsAbove() ? top : top + 1;
        }

        /**
         * The narrow last row. It belongs to the range of the table, so rows that are inserted before it belong to it
         * too.
         */
        public int closing() {
            return first() + plan.rows();
        }

        /** The columns of the plan with their positions. */
        public List<PlacedColumn> columns() {
            List<PlacedColumn> placed = new ArrayList<>();
            int next = left;
            for (FormPlan.Column column : plan.columns()) {
                placed.add(new PlacedColumn(column, next));
                next += column.across().orElse(1);
            }
            return placed;
        }
    }

    /** One column of a table by its left edge, counted from 0. */
    public record PlacedColumn(FormPlan.Column plan, int left) {
        /** The number of columns of the sheet that it spans. */
        public int across() {
            return plan.across().orElse(1);
        }
    }

    /** The layout of a planned sheet. */
    public static FormLayout of(FormPlan.Sheet sheet) {
        UsedColumns used = new UsedColumns();
        List<PlacedRow> placed = new ArrayList<>();
        int top = 0;
        for (FormPlan.Row row : sheet.rows()) {
            int tableTop = top;
            List<PlacedCell> cells = used.place(row.cells(), top);
            PlacedRow next = new PlacedRow(row, top, cells, row.table().map(table -> used.place(table, tableTop)));
            placed.add(next);
            top = next.nextTop();
        }
        return new FormLayout(placed, used.columns);
    }

    /** The used columns of each row. */
    private static final class UsedColumns {
        private final List<BitSet> byRow = new ArrayList<>();
        private int columns;

        List<PlacedCell> place(List<FormPlan.Cell> cells, int row) {
            List<PlacedCell> placed = new ArrayList<>();
            for (FormPlan.Cell cell : cells) {
                PlacedCell next = new PlacedCell(cell, row, row(row).nextClearBit(0));
                for (int spanned = row; spanned < row + next.down(); spanned++) {
                    use(spanned, next.column(), next.across());
                }
                placed.add(next);
            }
            return placed;
        }

        PlacedTable place(FormPlan.TablePlan plan, int top) {
            PlacedTable placed = new PlacedTable(plan, top, row(top).nextClearBit(0));
            placed.columns().forEach(column -> use(top, column.left(), column.across()));
            return placed;
        }

        private void use(int row, int column, int across) {
            row(row).set(column, column + across);
            columns = Math.max(columns, column + across);
        }

        private BitSet row(int row) {
            while (byRow.size() <= row) {
                byRow.add(new BitSet());
            }
            return byRow.get(row);
        }
    }
}
