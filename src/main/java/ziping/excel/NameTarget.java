package ziping.excel;

import ziping.model.form.CellAddress;

/** What a defined name refers to. */
sealed interface NameTarget {
    /**
     * One block of cells; rows and columns counted from 0, the last ones included.
     *
     * @param whole whether it was written as whole rows or columns, such as {@code A:A}
     */
    record Area(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn, boolean whole)
            implements NameTarget {
        Area(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
            this(sheet, firstRow, firstColumn, lastRow, lastColumn, false);
        }

        CellAddress first() {
            return inRow(firstRow);
        }

        /** The cell of the area's first column in a row. */
        CellAddress inRow(int row) {
            return new CellAddress(sheet, row, firstColumn);
        }

        /**
         * The area limited to the rows of the sheet: a range of whole columns ends with the last row of the sheet.
         *
         * @param title the title of the sheet as on its tab
         */
        Area within(String title, int lastRowOfSheet) {
            int last = Math.max(firstRow, Math.min(lastRow, lastRowOfSheet));
            return new Area(title, firstRow, firstColumn, last, lastColumn, whole);
        }

        boolean sameRows(Area other) {
            return sheet.equals(other.sheet) && firstRow == other.firstRow && lastRow == other.lastRow;
        }

        /** The reference as shown to users, such as {@code 自评表!G12:G20}. */
        String shown() {
            String last = new CellAddress(sheet, lastRow, lastColumn).a1();
            return sheet + "!" + first().a1() + (first().a1().equals(last) ? "" : ":" + last);
        }
    }

    /** A text or number that is the value of the name itself. */
    record Constant(String text) implements NameTarget {}

    /** A formula that is not a reference to one block of cells of this workbook, such as {@code OFFSET(A1,1,0)}. */
    record Formula(String written) implements NameTarget {}

    /** Deleted cells, or cells of a deleted sheet. */
    record Nowhere() implements NameTarget {}

    /** Whether it has a value or a cell. */
    default boolean isUsable() {
        return this instanceof Area || this instanceof Constant;
    }
}
