package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.form.CellAddress;

/** One change to the copy of the workbook. Nothing else in the copy changes. */
public sealed interface Edit {
    /** The cell that changes. */
    CellAddress at();

    /** The marks among some edits. */
    static List<Mark> marks(List<Edit> edits) {
        return edits.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
    }

    /** A number replaces the content of the cell. */
    record PutNumber(CellAddress at, BigDecimal value) implements Edit {}

    /** A text replaces the content of the cell. An empty text clears the cell. The height of the row may increase. */
    record PutText(CellAddress at, String text) implements Edit {}

    /** The formula of the cell does not change. Its stored result becomes this number. */
    record RefreshNumber(CellAddress at, BigDecimal value) implements Edit {}

    /** The cell does not change. It gets a comment of the program. */
    record Mark(CellAddress at, String text) implements Edit {}

    /** The formula of the cell does not change. Its stored result becomes this text. */
    record RefreshText(CellAddress at, String text) implements Edit {}
}
