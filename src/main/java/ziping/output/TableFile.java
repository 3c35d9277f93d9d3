package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import ziping.output.table.TableCell;

/** A table once more, for other programs. */
interface TableFile extends Closeable {
    void add(List<TableCell> row) throws IOException;
}
