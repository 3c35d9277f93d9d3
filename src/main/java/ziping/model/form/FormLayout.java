package ziping.model.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of all parts of one planned sheet: rows from the top, cells from left to right. Cells that span rows push
 * the cells of the rows below to the right.
 *
 * @param columns how many columns are in use
 */
public record FormLayout(List<PlacedRow> rows, int columns) {
    public FormLayout {
        rows = List.copyOf(rows);
    }

    /**
     * One row of the planned sheet.
     *
     * @param top the sheet's row it begins in, counted from 0
     * @param cells that it prints; none if it is a table
     * @param table that it is, if it is one
     */
    public record PlacedRow(FormPlan.Row plan, int top, List<PlacedCell> cells, Optional<PlacedTable> table) {
        public PlacedRow {
            cells = List.copyOf(cells);
        }

        private int below() {
            return table.map(it -> it.closing() + 1).orElse(top + 1);
        }
    }

    /** One printed cell by its upper left corner, counted from 0. */
    public record PlacedCell(FormPlan.Cell plan, int row, int column) {
        /** How many columns it spans. */
        public int across() {
            return plan.across().orElse(1);
        }

        /** How many rows it spans. */
        public int down() {
            return plan.down().orElse(1);
        }

        /** Whether it begins above a table and ends beside it, before the table does. */
        public boolean endsBeside(PlacedTable table) {
            int last = row + down() - 1;
            return row < table.top() && last >= table.top() && last < table.closing();
        }
    }

    /**
     * One table: its headings unless they stand above it, its rows, and a closing row that keeps the last place open.
     *
     * @param left the column it begins in, right of what spans down beside it
     */
    public record PlacedTable(FormPlan.TablePlan plan, int top, int left) {
        /** The first row for answers. */
        public int first() {
            return plan.headingsAbove() ? top : top + 1;
        }

        /** The thin row at the end, which belongs to the table, so that rows inserted before it do too. */
        public int closing() {
            return first() + plan.rows();
        }

        /** The columns of the plan where they stand. */
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
        /** How many columns of the sheet it spans. */
        public int across() {
            return plan.across().orElse(1);
        }
    }

    /** The layout of a planned sheet. */
    public static FormLayout of(FormPlan.Sheet sheet) {
        Taken taken = new Taken();
        List<PlacedRow> placed = new ArrayList<>();
        int top = 0;
        for (FormPlan.Row row : sheet.rows()) {
            int tableTop = top;
            List<PlacedCell> cells = taken.place(row.cells(), top);
            PlacedRow next = new PlacedRow(row, top, cells, row.table().map(it -> taken.place(it, tableTop)));
            placed.add(next);
            top = next.below();
        }
        return new FormLayout(placed, taken.columns);
    }

    /** The columns of each row that are in use so far. */
    private static final class Taken {
        private final List<BitSet> byRow = new ArrayList<>();
        private int columns;

        List<PlacedCell> place(List<FormPlan.Cell> cells, int row) {
            List<PlacedCell> placed = new ArrayList<>();
            for (FormPlan.Cell cell : cells) {
                PlacedCell next = new PlacedCell(cell, row, row(row).nextClearBit(0));
                for (int spanned = row; spanned < row + next.down(); spanned++) {
                    take(spanned, next.column(), next.across());
                }
                placed.add(next);
            }
            return placed;
        }

        PlacedTable place(FormPlan.TablePlan plan, int top) {
            PlacedTable placed = new PlacedTable(plan, top, row(top).nextClearBit(0));
            placed.columns().forEach(column -> take(top, column.left(), column.across()));
            return placed;
        }

        private void take(int row, int column, int across) {
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
