package ziping.excel;

import java.util.List;

/** A copy of a workbook. */
public final class Written {
    private final byte[] bytes;
    private final List<String> unmarked;

    Written(byte[] bytes, List<String> unmarked) {
        this.bytes = bytes;
        this.unmarked = List.copyOf(unmarked);
    }

    /** The copy itself. */
    public byte[] bytes() {
        return bytes;
    }

    /** Sheets and cells that could not take the comment they were to have. */
    public List<String> unmarked() {
        return unmarked;
    }
}
