package ziping.excel.ooxml;

/** A block of cells, the last row and column included; counted from 0. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** Whether a cell lies in it. */
    public boolean contains(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    /** {@code B2:C3}, from whichever corner, or {@code B2}. */
    static Area of(String reference) throws UnsupportedByOoxmlException {
        int colon = reference.indexOf(':');
        Address first = Address.of(colon < 0 ? reference : reference.substring(0, colon));
        Address last = colon < 0 ? first : Address.of(reference.substring(colon + 1));
        return new Area(
                Math.min(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()),
                Math.max(first.column(), last.column()));
    }

    /** The smallest block that holds this one and a cell. */
    Area with(int row, int column) {
        return new Area(
                Math.min(firstRow, row),
                Math.min(firstColumn, column),
                Math.max(lastRow, row),
                Math.max(lastColumn, column));
    }

    /** {@code B2:C3}. */
    String a1() {
        return Address.a1(firstRow, firstColumn) + ":" + Address.a1(lastRow, lastColumn);
    }
}
