package ziping.model;

import java.math.BigDecimal;

/** One change to the copy of the workbook. Nothing that is not an edit changes. */
public sealed interface Edit {
    /** The cell that changes. */
    CellAt at();

    /** A number replaces what stands in the cell. */
    record PutNumber(CellAt at, BigDecimal value) implements Edit {}

    /** A text replaces what stands in the cell; empty text empties it. The row may grow to show it. */
    record PutText(CellAt at, String text) implements Edit {}

    /** The cell's formula stays; this is the number it shows until Excel computes it again. */
    record RefreshNumber(CellAt at, BigDecimal value) implements Edit {}

    /** The cell's formula stays; this is the text it shows until Excel computes it again. */
    record RefreshText(CellAt at, String text) implements Edit {}
}
