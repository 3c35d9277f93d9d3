package ziping.output;

import ziping.output.table.TableCell;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table once more, for other programs. */
interface TableFile extends Closeable {
    void add(List<TableCell> row) throws IOException;
}
