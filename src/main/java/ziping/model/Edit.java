package ziping.model;

import java.math.BigDecimal;
import java.util.List;

/** One change to the copy of the workbook. Nothing else in the copy changes. */
public sealed interface Edit {
    /** The cell that changes. */
    CellAt at();

    /** Those of some edits that are marks. */
    static List<Mark> marks(List<Edit> edits) {
        return edits.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
    }

    /** A number replaces what stands in the cell. */
    record PutNumber(CellAt at, BigDecimal value) implements Edit {}

    /** A text replaces what stands in the cell; empty text empties it. The row may grow to show it. */
    record PutText(CellAt at, String text) implements Edit {}

    /** The cell's formula stays; this is the number it shows until Excel computes it again. */
    record RefreshNumber(CellAt at, BigDecimal value) implements Edit {}

    /** The cell stays as it is; a comment of the program says this of it. */
    record Mark(CellAt at, String text) implements Edit {}

    /** The cell's formula stays; this is the text it shows until Excel computes it again. */
    record RefreshText(CellAt at, String text) implements Edit {}
}
