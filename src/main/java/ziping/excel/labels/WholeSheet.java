package ziping.excel.labels;

import ziping.excel.ooxml.Area;

import java.util.List;
import java.util.Optional;

/**
 * All that a person reads on one sheet.
 *
 * @param cells that show something, row by row
 * @param merged the cells that are one
 */
public record WholeSheet(String title, List<Cell> cells, List<Area> merged) {
    /**
     * A cell that shows something.
     *
     * @param area one cell, or the merged ones of which it is the first
     */
    public record Cell(Area area, String text) {
        /** A single cell. */
        public static Cell at(int row, int column, String text) {
            return new Cell(new Area(row, column, row, column), text);
        }
    }

    public WholeSheet {
        cells = List.copyOf(cells);
        merged = List.copyOf(merged);
    }

    /** A sheet with what stands in each single cell; what a merged region hides is left out. */
    public static WholeSheet of(String title, List<Cell> written, List<Area> merged) {
        WholeSheet bare = new WholeSheet(title, List.of(), merged);
        return new WholeSheet(
                title,
                written.stream()
                        .filter(it -> !it.text().isBlank())
                        .flatMap(it -> bare.shown(it).stream())
                        .toList(),
                merged);
    }

    private Optional<Cell> shown(Cell written) {
        Area area = area(written.area().firstRow(), written.area().firstColumn());
        boolean first = area.firstRow() == written.area().firstRow()
                && area.firstColumn() == written.area().firstColumn();
        return first ? Optional.of(new Cell(area, written.text())) : Optional.empty();
    }

    /** The cell at an address, or the merged ones that it belongs to. */
    Area area(int row, int column) {
        return merged.stream()
                .filter(it -> it.contains(row, column))
                .findFirst()
                .orElse(new Area(row, column, row, column));
    }
}
