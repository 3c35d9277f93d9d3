package ziping.excel.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The beginning of each XML part, up to its root element. Only the beginning is unpacked: most parts are never read,
 * but the copy contains all of them.
 */
final class DoctypeCheck {
    /** Enough for a declaration and the tag of the root in most parts. */
    private static final int PIECE = 256;

    /** Enough for a declaration and a long comment. */
    private static final int MOST = 1 << 16;

    private final byte[] bytes;

    DoctypeCheck(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Refuses a document type, by which a part could ask for other files or grow without end. */
    void requireNoDocumentType(Collection<ZipArchiveEntry> parts) throws RejectedWorkbookException {
        Inflater inflater = new Inflater(true);
        try {
            for (ZipArchiveEntry part : parts) {
                require(part, inflater);
            }
        } finally {
            inflater.end();
        }
    }

    private void require(ZipArchiveEntry part, Inflater inflater) throws RejectedWorkbookException {
        String head = "";
        inflater.reset();
        try (InputStream in = unpacked(part, inflater)) {
            for (int more : List.of(PIECE, MOST)) {
                // In UTF-16 there are zeros between the characters.
                head += new String(in.readNBytes(more), StandardCharsets.ISO_8859_1).replace("\0", "");
                if (isOver(head)) {
                    return;
                }
            }
        } catch (IOException damaged) {
            // reported when the part is read
        }
        if (head.length() >= MOST / 2) {
            throw new DamagedWorkbookException("no root: " + part.getName());
        }
    }

    private InputStream unpacked(ZipArchiveEntry part, Inflater inflater) {
        InputStream packed =
                new ByteArrayInputStream(bytes, (int) part.getDataOffset(), (int) part.getCompressedSize());
        return part.getMethod() == ZipEntry.STORED ? packed : new InflaterInputStream(packed, inflater, PIECE);
    }

    /** Whether the root has begun. */
    private static boolean isOver(String head) throws RejectedWorkbookException {
        int at = head.indexOf('<');
        while (at >= 0 && at + 1 < head.length()) {
            if (head.startsWith("<?", at)) {
                at = after(head, "?>", at);
            } else if (head.startsWith("<!--", at)) {
                at = after(head, "-->", at);
            } else if (head.startsWith("<!D", at)) {
                throw RejectedWorkbookException.withDocumentType();
            } else {
                return head.charAt(at + 1) != '!';
            }
        }
        return false;
    }

    private static int after(String head, String end, int at) {
        int ended = head.indexOf(end, at);
        return ended < 0 ? -1 : head.indexOf('<', ended);
    }
}
