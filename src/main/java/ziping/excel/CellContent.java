package ziping.excel;

import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;

/**
 * The content of one cell.
 *
 * @param formula without the equals sign, else empty
 * @param anchor the cell that shows it; see {@link ziping.excel.ooxml.CellRange#mergedAt}
 * @param uncomputed whether the file has no result of the formula
 * @param hidden whether the cell is filled but not visible
 */
record CellContent(CellValue value, String formula, CellAddress anchor, boolean uncomputed, boolean hidden) {
    /** A cell that was never filled. */
    static CellContent blank(CellAddress at) {
        return new CellContent(new CellValue.Blank(), "", at, false, false);
    }
}
