package ziping.output;

import ziping.output.table.Shown;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table once more, for other programs. */
interface TableFile extends Closeable {
    void add(List<Shown> row) throws IOException;
}
