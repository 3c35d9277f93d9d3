package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;

/** The value of a cell or of a part of a formula. */
public sealed interface Value {
    /** A number. */
    record Figure(BigDecimal number) implements Value {}

    /**
     * A text.
     *
     * @param cell that contains it; empty if it is a constant or a result of the formula
     */
    record Words(String text, Optional<FormCell> cell) implements Value {}

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** The cell is blank. */
    record Blank(FormCell cell) implements Value {}

    /**
     * The value is unknown.
     *
     * @param cells that are blank or hold words where a number is needed; none if it is the formula that has no result
     */
    record Open(List<FormCell> cells) implements Value {
        public Open {
            cells = List.copyOf(cells);
        }
    }
}
