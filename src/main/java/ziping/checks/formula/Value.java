package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;

/** What a cell or a part of a formula is worth. */
public sealed interface Value {
    /** A number. */
    record Figure(BigDecimal number) implements Value {}

    /**
     * A text.
     *
     * @param cell that holds it; empty if it stands in the formula or was made by it
     */
    record Words(String text, Optional<FormCell> cell) implements Value {}

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** Nothing stands in the cell. */
    record Blank(FormCell cell) implements Value {}

    /**
     * It cannot be told.
     *
     * @param cells that are blank or hold words where a number is needed; none if it is the formula that has no result
     */
    record Open(List<FormCell> cells) implements Value {
        public Open {
            cells = List.copyOf(cells);
        }
    }
}
