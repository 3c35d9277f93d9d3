package ziping.excel.labels;

import java.util.List;
import java.util.Optional;
import ziping.excel.ooxml.CellRange;

/**
 * All that a person reads on one sheet.
 *
 * @param cells that show something, row by row
 * @param merged the cells that are one
 */
public record SheetText(String title, List<Cell> cells, List<CellRange> merged) {
    /**
     * A cell that shows something.
     *
     * @param area one cell, or the merged ones of which it is the first
     */
    public record Cell(CellRange area, String text) {
        /** A single cell. */
        public static Cell at(int row, int column, String text) {
            return new Cell(new CellRange(row, column, row, column), text);
        }
    }

    public SheetText {
        cells = List.copyOf(cells);
        merged = List.copyOf(merged);
    }

    /** A sheet with what stands in each single cell; what a merged region hides is left out. */
    public static SheetText of(String title, List<Cell> written, List<CellRange> merged) {
        SheetText bare = new SheetText(title, List.of(), merged);
        return new SheetText(
                title,
                written.stream()
                        .filter(it -> !it.text().isBlank())
                        .flatMap(it -> bare.shown(it).stream())
                        .toList(),
                merged);
    }

    private Optional<Cell> shown(Cell written) {
        CellRange area = area(written.area().firstRow(), written.area().firstColumn());
        boolean first = area.firstRow() == written.area().firstRow()
                && area.firstColumn() == written.area().firstColumn();
        return first ? Optional.of(new Cell(area, written.text())) : Optional.empty();
    }

    /** The cell at an address, or the merged ones that it belongs to. */
    CellRange area(int row, int column) {
        return merged.stream()
                .filter(it -> it.contains(row, column))
                .findFirst()
                .orElse(new CellRange(row, column, row, column));
    }
}
