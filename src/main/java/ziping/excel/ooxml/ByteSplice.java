package ziping.excel.ooxml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replaces ranges of bytes of one part. All other bytes stay the same. */
final class ByteSplice {
    private record Change(int from, int to, String text) {}

    private final byte[] source;
    private final List<Change> changes = new ArrayList<>();

    ByteSplice(byte[] source) {
        this.source = source;
    }

    /** Replaces a range of bytes by a text. Several insertions at one position keep their order. */
    ByteSplice replace(int from, int to, String text) {
        changes.add(new Change(from, to, text));
        return this;
    }

    ByteSplice insert(int at, String text) {
        return replace(at, at, text);
    }

    /** The text of some of the bytes. */
    String text(int from, int to) {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        if (changes.isEmpty()) {
            return source;
        }
        // An insertion comes before a replacement that starts at the same position.
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length + 256);
        int done = 0;
        for (Change change : changes) {
            out.write(source, done, change.from() - done);
            out.writeBytes(change.text().getBytes(StandardCharsets.UTF_8));
            done = change.to();
        }
        out.write(source, done, source.length - done);
        return out.toByteArray();
    }
}
