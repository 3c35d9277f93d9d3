package ziping.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import ziping.model.run.Limits;

/**
 * Reads files that other people sent. It reads no symbolic links and no devices. It reads no more bytes than the limit,
 * even if the file grows while it is read.
 */
final class BoundedFileReader {
    private static final int START = 64;

    private BoundedFileReader() {}

    /**
     * Reads all bytes of a file.
     *
     * @throws TooLargeException if the file is larger than the limit
     * @throws IOException if it cannot be read, or is no regular file
     */
    static byte[] of(Path file, Limits limits) throws IOException {
        if (size(file) > limits.bytes()) {
            throw new TooLargeException();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes((int) limits.bytes() + 1);
            if (content.length > limits.bytes()) {
                throw new TooLargeException();
            }
            return content;
        }
    }

    /**
     * Reads the first bytes of a file, which identify most file formats.
     *
     * @throws IOException if it cannot be read, or is no regular file
     */
    static byte[] start(Path file) throws IOException {
        int length = (int) Math.min(START, size(file));
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(length);
        }
    }

    private static long size(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException("no regular file: " + file);
        }
        return attributes.size();
    }

    /** The file is larger than the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
