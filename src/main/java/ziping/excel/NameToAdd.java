package ziping.excel;

import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.model.form.CellAddress;

/**
 * A name to be given to cells of a workbook.
 *
 * @param formula its formula, without the equals sign
 * @param hidden whether Excel hides it from the list of names
 */
record NameToAdd(String name, String formula, boolean hidden) {
    /** A text that is the value of the name itself; the name is hidden. */
    static NameToAdd constant(String name, String text) {
        return new NameToAdd(name, '"' + text.replace("\"", "\"\"") + '"', true);
    }

    /** The first column of an area; of a single cell, the cell. */
    static NameToAdd cells(String name, NameTarget.Area area) {
        String first = CellAddress.absolute(area.firstRow(), area.firstColumn());
        String last =
                area.firstRow() == area.lastRow() ? "" : ":" + CellAddress.absolute(area.lastRow(), area.firstColumn());
        return new NameToAdd(name, SheetNameFormatter.format(area.sheet()) + "!" + first + last, false);
    }
}
