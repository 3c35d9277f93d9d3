package ziping.excel;

import ziping.model.form.CellAddress;

import org.apache.poi.ss.formula.SheetNameFormatter;

/**
 * A name to be given to cells of a workbook.
 *
 * @param formula its formula, without the equals sign
 * @param hidden whether Excel hides it from the list of names
 */
record NewName(String name, String formula, boolean hidden) {
    /** A text that is the value of the name itself; the name is hidden. */
    static NewName constant(String name, String text) {
        return new NewName(name, '"' + text.replace("\"", "\"\"") + '"', true);
    }

    /** The first column of an area; of a single cell, the cell. */
    static NewName cells(String name, Target.Area area) {
        String first = CellAddress.absolute(area.firstRow(), area.firstColumn());
        String last =
                area.firstRow() == area.lastRow() ? "" : ":" + CellAddress.absolute(area.lastRow(), area.firstColumn());
        return new NewName(name, SheetNameFormatter.format(area.sheet()) + "!" + first + last, false);
    }
}
