package ziping.excel;

import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;

/**
 * The content of one cell.
 *
 * @param formula without the equals sign, else empty
 * @param anchor the cell that shows it: the top left one of a merged region, else the cell itself
 * @param uncomputed whether the formula has no result in the file
 * @param hidden whether it has content but is not visible
 */
record CellContent(CellValue value, String formula, CellAddress anchor, boolean uncomputed, boolean hidden) {
    /** A cell that was never filled. */
    static CellContent blank(CellAddress at) {
        return new CellContent(new CellValue.Blank(), "", at, false, false);
    }
}
