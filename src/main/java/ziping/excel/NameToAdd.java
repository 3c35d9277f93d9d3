package ziping.excel;

import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.model.form.CellAddress;

/**
 * A defined name that is added to a workbook.
 *
 * @param formula its formula, without the equals sign
 * @param hidden whether Excel hides it from the list of names
 */
record NameToAdd(String name, String formula, boolean hidden) {
    /** A hidden name whose value is a text. */
    static NameToAdd constant(String name, String text) {
        return new NameToAdd(name, '"' + text.replace("\"", "\"\"") + '"', true);
    }

    /** A name for the first column of an area. */
    static NameToAdd cells(String name, NameTarget.Area area) {
        String first = CellAddress.absolute(area.firstRow(), area.firstColumn());
        String last =
                area.firstRow() == area.lastRow() ? "" : ":" + CellAddress.absolute(area.lastRow(), area.firstColumn());
        return new NameToAdd(name, SheetNameFormatter.format(area.sheet()) + "!" + first + last, false);
    }
}
