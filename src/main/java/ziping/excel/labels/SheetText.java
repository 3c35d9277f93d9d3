package ziping.excel.labels;

import java.util.ArrayList;
import java.util.List;
import ziping.excel.ooxml.CellRange;

/**
 * All visible texts of one sheet.
 *
 * @param cells the cells that are not blank, row by row
 * @param merged the merged regions; see {@link CellRange#mergedAt}
 */
public record SheetText(String title, List<Cell> cells, List<CellRange> merged) {
    /**
     * A cell that is not blank.
     *
     * @param area one cell, or the merged region of which it is the first cell
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

    /** A sheet with the text of each cell. Texts that a merged region hides are left out. */
    public static SheetText of(String title, List<Cell> written, List<CellRange> merged) {
        SheetText regions = new SheetText(title, List.of(), merged);
        List<Cell> shown = new ArrayList<>();
        for (Cell cell : written) {
            int row = cell.area().firstRow();
            int column = cell.area().firstColumn();
            CellRange area = regions.area(row, column);
            if (!cell.text().isBlank() && area.firstRow() == row && area.firstColumn() == column) {
                shown.add(new Cell(area, cell.text()));
            }
        }
        return new SheetText(title, shown, merged);
    }

    /** The cell at an address, or the merged region that contains it. */
    CellRange area(int row, int column) {
        for (CellRange region : merged) {
            if (region.contains(row, column)) {
                return region;
            }
        }
        return new CellRange(row, column, row, column);
    }
}
