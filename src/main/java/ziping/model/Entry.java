package ziping.model;

import java.util.Optional;

/**
 * One named cell: where it is, what stands in it, and what kind of content that is.
 *
 * @param content whether a person typed it or a formula gave it
 * @param formula the formula without its equals sign, else empty
 */
public record Entry(Place place, Answer answer, Content content, String formula) {
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
    public static Entry typed(Place place, Answer answer) {
        return new Entry(place, answer, Content.TYPED, "");
    }

    /** What a person sees in a cell; empty if the workbook does not have it. */
    public static String shownOrBlank(Optional<Entry> cell) {
        return cell.isPresent() ? cell.get().shown() : "";
    }

    /** The answer in a cell; blank if the workbook does not have it. */
    public static Answer answerOrBlank(Optional<Entry> cell) {
        return cell.isPresent() ? cell.get().answer() : new Answer.Blank();
    }

    /** Whether nothing stands in the cell. */
    public boolean isBlank() {
        return answer.isBlank();
    }

    /** What a person sees in it. */
    public String shown() {
        return answer.shown();
    }
}
