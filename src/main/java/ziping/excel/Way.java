package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import ziping.model.Edit;

/** One way of reading and writing the bytes of a workbook. Nothing above it knows a library. */
interface Way {
    /** The defined names that are wanted, and what stands in the cells they point to. */
    NamedCells read(byte[] source, Predicate<String> wanted) throws NotReadable;

    /**
     * A copy with the edits, and with these pages in the place of all earlier pages of ours.
     *
     * @throws NotWritable if the workbook must not or cannot be changed
     */
    byte[] write(byte[] source, List<Edit> edits, List<Page> pages) throws IOException;
}
