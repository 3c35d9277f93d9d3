package ziping.model.form;

import java.util.Optional;

/**
 * One named cell with its location, its value, and the origin of the value.
 *
 * @param content whether the value was typed or comes from a formula
 * @param formula the formula without its equals sign, else empty
 */
public record FormCell(Location location, CellValue value, Content content, String formula) {
    /** The origin of the value. */
    public enum Content {
        /** Typed by a person, or blank. */
        TYPED,
        /** A formula of the form. */
        LIVE,
        /** A formula that the form does not have in this cell. */
        FOREIGN_FORMULA
    }

    /** A cell with no formula. */
    public static FormCell typed(Location location, CellValue value) {
        return new FormCell(location, value, Content.TYPED, "");
    }

    /** The displayed text of a cell; empty if the workbook does not have the cell. */
    public static String displayTextOrBlank(Optional<FormCell> cell) {
        return cell.isPresent() ? cell.get().displayText() : "";
    }

    /** The value of a cell; blank if the workbook does not have the cell. */
    public static CellValue valueOrBlank(Optional<FormCell> cell) {
        return cell.isPresent() ? cell.get().value() : new CellValue.Blank();
    }

    /** Whether a cell has a person's own formula. The program does not write there. */
    public static boolean hasOwnFormula(Optional<FormCell> cell) {
        return cell.isPresent() && cell.get().content() == Content.FOREIGN_FORMULA;
    }

    /** Whether the cell is blank. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** The displayed text of the cell. */
    public String displayText() {
        return value.displayText();
    }
}
