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
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ziping.model.run.Limits;

/**
 * The list of finished copies of a run, one line for each. A run that resumes it does not write these copies again.
 *
 * <p>A line is a fingerprint of the workbook, of everything else that its copy depends on, and of the copy. A line that
 * a crash cut off matches nothing, and neither does a line whose copy never reached the disk. Such a copy is written
 * again.
 */
final class Journal implements Closeable {
    static final String NAME = ".ziping-journal";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final FileChannel channel;
    private final Set<String> finished;
    private final Destination.Located destination;
    private final String copyFingerprint;

    private Journal(
            FileChannel channel, Set<String> finished, Destination.Located destination, String copyFingerprint) {
        this.channel = channel;
        this.finished = finished;
        this.destination = destination;
        this.copyFingerprint = copyFingerprint;
    }

    /**
     * Begins an empty journal.
     *
     * @param destination of the copies
     * @param copyFingerprint of everything that all copies depend on
     */
    static Journal begin(Path folder, Destination.Located destination, String copyFingerprint) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        return new Journal(channel, Set.of(), destination, copyFingerprint);
    }

    /** Continues the journal of an earlier run, if there is one. The parameters are those of {@link #begin}. */
    static Journal resume(Path folder, Destination.Located destination, String copyFingerprint) throws IOException {
        Path file = folder.resolve(NAME);
        // Not decoded as UTF-8: after a power cut the file may contain any bytes.
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Set<String> finished = new HashSet<>(
                new String(before, StandardCharsets.ISO_8859_1).lines().toList());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        Journal journal = new Journal(channel, finished, destination, copyFingerprint);
        // Ends a line that was cut off.
        journal.append("");
        return journal;
    }

    /**
     * The copy that an earlier run wrote for the same workbook, if it is still unchanged. If the copy replaced the
     * workbook, the workbook itself must be the copy.
     *
     * @param input fingerprint of the workbook as it was read
     * @return relative path of the copy from the output folder
     */
    Optional<String> finishedCopy(InputFile.Workbook workbook, String input) throws IOException {
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        Path path = destination.copyPath(workbook);
        String copy = input;
        if (!isReplaced(workbook)) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            copy = Fingerprint.of(Files.readAllBytes(path), Companion.beside(path, Limits.USUAL));
        }
        return finished.contains(line(workbook, input, copy))
                ? Optional.of(destination.relativePath(workbook))
                : Optional.empty();
    }

    /**
     * Adds a copy that was written.
     *
     * @param input fingerprint of the workbook as it was read
     * @param copy fingerprint of the copy
     */
    void add(InputFile.Workbook workbook, String input, String copy) {
        append(line(workbook, isReplaced(workbook) ? copy : input, copy));
    }

    private String line(InputFile.Workbook workbook, String input, String copy) {
        return new Fingerprint()
                .with(copyFingerprint)
                .with(workbook.file())
                .with(input)
                .with(copy)
                .hex();
    }

    private boolean isReplaced(InputFile.Workbook workbook) {
        return destination.copyPath(workbook).equals(workbook.path());
    }

    /** If a line cannot be written, only its copy is written again by the next run. */
    private void append(String line) {
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
