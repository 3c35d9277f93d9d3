package ziping.model.form;

import java.util.Optional;

/**
 * One named cell: where it is, what stands in it, and what kind of content that is.
 *
 * @param content whether a person typed it or a formula gave it
 * @param formula the formula without its equals sign, else empty
 */
public record FormCell(Location place, CellValue value, Content content, String formula) {
    /** Who put the value there. */
    public enum Content {
        /** A person, or nobody. */
        TYPED,
        /** The form's own formula. */
        LIVE,
        /** A formula that the form does not have there. */
        FOREIGN_FORMULA
    }

    /** A cell with no formula. */
    public static FormCell typed(Location place, CellValue answer) {
        return new FormCell(place, answer, Content.TYPED, "");
    }

    /** What a person sees in a cell; empty if the workbook does not have it. */
    public static String shownOrBlank(Optional<FormCell> cell) {
        return cell.isPresent() ? cell.get().shown() : "";
    }

    /** The answer in a cell; blank if the workbook does not have it. */
    public static CellValue answerOrBlank(Optional<FormCell> cell) {
        return cell.isPresent() ? cell.get().value() : new CellValue.Blank();
    }

    /** Whether nothing stands in the cell. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** What a person sees in it. */
    public String shown() {
        return value.shown();
    }
}
