package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run has finished, one line for each copy, so that a run that takes it up again does not write it anew. A line is
 * a fingerprint over all that the copy rests on and the copy itself: one that was cut off by a crash, or whose copy never
 * reached the disk, fits nothing and costs no more than to write that copy again.
 */
final class Journal implements Closeable {
    static final String NAME = ".ziping-journal";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final FileChannel channel;
    private final Set<String> finished;

    private Journal(FileChannel channel, Set<String> finished) {
        this.channel = channel;
        this.finished = finished;
    }

    /** The journal of a run that takes nothing up. */
    static Journal begin(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        return new Journal(channel, Set.of());
    }

    /** The journal of an earlier run, if there was one, to be gone on with. */
    static Journal resume(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        // Not as text: after a power cut anything may stand in it.
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Set<String> finished = new HashSet<>(
                new String(before, StandardCharsets.ISO_8859_1).lines().toList());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        Journal journal = new Journal(channel, finished);
        journal.add("");
        return journal;
    }

    /** Whether there is nothing to be taken up. */
    boolean isEmpty() {
        return finished.isEmpty();
    }

    boolean has(String line) {
        return finished.contains(line);
    }

    /** A line that cannot be written only costs doing its file again. */
    void add(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException notWritten) {
            LOG.info("journal not written: {}", notWritten.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
