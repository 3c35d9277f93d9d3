package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.form.CellAddress;

/** One change to the copy of the workbook. Nothing else in the copy changes. */
public sealed interface Edit {
    /** The cell that changes. */
    CellAddress at();

    /** Those of some edits that are marks. */
    static List<Mark> marks(List<Edit> edits) {
        return edits.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
    }

    /** A number replaces what stands in the cell. */
    record PutNumber(CellAddress at, BigDecimal value) implements Edit {}

    /** A text replaces what stands in the cell; empty text empties it. The row may grow to show it. */
    record PutText(CellAddress at, String text) implements Edit {}

    /** The cell's formula stays; this is the number it shows until Excel computes it again. */
    record RefreshNumber(CellAddress at, BigDecimal value) implements Edit {}

    /** The cell stays as it is; a comment of the program says this of it. */
    record Mark(CellAddress at, String text) implements Edit {}

    /** The cell's formula stays; this is the text it shows until Excel computes it again. */
    record RefreshText(CellAddress at, String text) implements Edit {}
}
