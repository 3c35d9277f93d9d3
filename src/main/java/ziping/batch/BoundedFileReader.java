package ziping.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import ziping.model.run.Limits;

/** Reads files of other people: no link, no device, and no more than they may have, even if they grow meanwhile. */
final class BoundedFileReader {
    private static final int START = 64;

    private BoundedFileReader() {}

    /**
     * All bytes of a file.
     *
     * @throws TooLargeException if they are more than it may have
     * @throws IOException if it cannot be read, or is no file by itself
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
     * The bytes that a file begins with, by which most kinds are known.
     *
     * @throws IOException if it cannot be read, or is no file by itself
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
            throw new IOException("no file by itself: " + file);
        }
        return attributes.size();
    }

    /** A file has more bytes than it may have. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
