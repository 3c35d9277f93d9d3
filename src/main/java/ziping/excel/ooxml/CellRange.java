package ziping.excel.ooxml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.model.form.CellAddress;

/** A block of cells. Rows and columns are counted from 0; the last ones are included. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern ROWS = Pattern.compile("\\d+:\\d+");
    private static final Pattern COLUMNS = Pattern.compile("[A-Za-z]+:[A-Za-z]+");

    /** Whether it contains a cell. */
    public boolean contains(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    /**
     * The merged region that contains a cell.
     *
     * <p>Merged cells are read like this everywhere: a merged region has one value, the value of its top left cell.
     * Each cell of the region is read as that value. Its formula and its number format are those of the top left cell
     * too. Values that a file still holds in the other cells of the region are invisible in Excel and are ignored. A
     * name that refers to any cell of the region therefore refers to the whole region. A single field is located at the
     * top left cell, and the program writes there. In a table each row keeps its own cell, and only the top left cell
     * counts as the one with the formula. A row whose cells are all merged with the row above is part of that row, and
     * a weight or points that are merged over rows belong to the first of them. Text that wraps may use the width and
     * the height of the whole region. If two regions overlap, the value depends on the program that shows it, so the
     * workbook is rejected.
     *
     * @throws RejectedWorkbookException if two merged regions overlap at this cell
     */
    public static Optional<CellRange> mergedAt(CellAddress at, List<CellRange> merged)
            throws RejectedWorkbookException {
        Optional<CellRange> around = Optional.empty();
        for (CellRange area : merged) {
            if (area.contains(at.row(), at.column()) && !around.equals(Optional.of(area))) {
                if (around.isPresent()) {
                    throw RejectedWorkbookException.overlapping(at.sheet(), around.get(), area);
                }
                around = Optional.of(area);
            }
        }
        return around;
    }

    /** {@code B2:C3}, from whichever corner, or {@code B2}; also whole rows or columns, {@code 1:24} or {@code A:C}. */
    static CellRange of(String reference) throws UnsupportedByOoxmlException {
        String plain = reference.replace("$", "");
        int colon = plain.indexOf(':');
        String begin = colon < 0 ? plain : plain.substring(0, colon);
        String end = colon < 0 ? plain : plain.substring(colon + 1);
        boolean isOfRows = ROWS.matcher(plain).matches();
        boolean isOfColumns = COLUMNS.matcher(plain).matches();
        CellReference first = CellReference.of((isOfRows ? "A" : "") + begin + (isOfColumns ? "1" : ""));
        CellReference last = CellReference.of(
                (isOfRows ? CellReference.LAST_COLUMN : "") + end + (isOfColumns ? CellReference.LAST_ROW : ""));
        return new CellRange(
                Math.min(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()),
                Math.max(first.column(), last.column()));
    }

    /** The smallest block that holds this one and a cell. */
    CellRange with(int row, int column) {
        return new CellRange(
                Math.min(firstRow, row),
                Math.min(firstColumn, column),
                Math.max(lastRow, row),
                Math.max(lastColumn, column));
    }

    /** {@code B2:C3}. */
    String a1() {
        return CellAddress.a1(firstRow, firstColumn) + ":" + CellAddress.a1(lastRow, lastColumn);
    }
}
