package ziping.excel.ooxml;

/** A block of cells, the last row and column included; counted from 0. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean contains(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    /** {@code B2:C3} or {@code B2}. */
    static Area of(String reference) throws Unsuitable {
        int colon = reference.indexOf(':');
        Address first = Address.of(colon < 0 ? reference : reference.substring(0, colon));
        Address last = colon < 0 ? first : Address.of(reference.substring(colon + 1));
        return new Area(first.row(), first.column(), last.row(), last.column());
    }
}
