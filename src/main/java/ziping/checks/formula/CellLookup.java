package ziping.checks.formula;

import java.util.List;
import java.util.Optional;

/** The cells of a form by their names. */
public interface CellLookup {
    /**
     * A named cell; of a column, its cell in a row.
     *
     * @param row counted from 0 over the filled rows of the table
     */
    Value cell(String name, int row);

    /** All cells of a column; empty if the name is that of a single cell. */
    Optional<List<Value>> column(String name);
}
