package ziping.excel.ooxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What stands before and behind each part of a package. It says the same as the list at the end; where it does not, programs
 * that read from the beginning find other parts than those that go by the list, and what is copied as it is packed would be
 * cut.
 */
final class PartHeaders {
    private static final int BEFORE = 'P' | 'K' << 8 | 3 << 16 | 4 << 24;
    private static final int BEHIND = 'P' | 'K' << 8 | 7 << 16 | 8 << 24;
    private static final int SUM = 14;
    private static final int PACKED_SIZE = 18;
    private static final int NAME_LENGTH = 26;
    private static final int LENGTH = 30;
    private static final int WORD = 4;

    /** Stands for a size that needs more room. */
    private static final int ELSEWHERE = -1;

    private final ByteBuffer bytes;

    PartHeaders(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Refuses a package whose list says something else. */
    void requireLike(Collection<ZipArchiveEntry> list) throws DamagedWorkbookException {
        for (ZipArchiveEntry entry : list) {
            long at = entry.getLocalHeaderOffset();
            if (at < 0 || at + LENGTH > bytes.limit() || bytes.getInt((int) at) != BEFORE) {
                throw new DamagedWorkbookException("not in its place: " + entry.getName());
            } else if (!isNamed(entry, (int) at) || !(isBefore(entry, (int) at) || isBehind(entry))) {
                throw new DamagedWorkbookException("otherwise in the list: " + entry.getName());
            }
        }
    }

    private boolean isNamed(ZipArchiveEntry entry, int at) {
        byte[] name = entry.getRawName();
        return bytes.getShort(at + NAME_LENGTH) == name.length
                && bytes.limit() - at - LENGTH >= name.length
                && bytes.slice(at + LENGTH, name.length).equals(ByteBuffer.wrap(name));
    }

    private boolean isBefore(ZipArchiveEntry entry, int at) {
        int size = bytes.getInt(at + PACKED_SIZE);
        return bytes.getInt(at + SUM) == (int) entry.getCrc()
                && (size == (int) entry.getCompressedSize() || size == ELSEWHERE);
    }

    /** Programs that do not go back write the sum behind the part, with or without a sign before it. */
    private boolean isBehind(ZipArchiveEntry entry) {
        long end = entry.getDataOffset() + entry.getCompressedSize();
        if (end < 0 || end + 2 * WORD > bytes.limit()) {
            return false;
        }
        int first = bytes.getInt((int) end);
        return (first == BEHIND ? bytes.getInt((int) end + WORD) : first) == (int) entry.getCrc();
    }
}
