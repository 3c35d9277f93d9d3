package ziping.excel;

import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.model.CellAt;

/**
 * A name to be given to cells of a workbook.
 *
 * @param formula what it stands for, without the equals sign
 * @param hidden whether people do not see it among the names
 */
record NewName(String name, String formula, boolean hidden) {
    /** A text that stands in the name itself, out of people's way. */
    static NewName constant(String name, String text) {
        return new NewName(name, '"' + text.replace("\"", "\"\"") + '"', true);
    }

    /** The first column of an area; of a single cell, the cell. */
    static NewName cells(String name, Target.Area area) {
        String first = absolute(area.firstRow(), area);
        String last = area.firstRow() == area.lastRow() ? "" : ":" + absolute(area.lastRow(), area);
        return new NewName(name, SheetNameFormatter.format(area.sheet()) + "!" + first + last, false);
    }

    private static String absolute(int row, Target.Area area) {
        return "$" + CellAt.columnLetters(area.firstColumn()) + "$" + (row + 1);
    }
}
