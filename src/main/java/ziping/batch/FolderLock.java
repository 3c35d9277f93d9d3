package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a folder: a file in it that only one run can lock. The system releases the lock when the process ends, even
 * after a crash. The file stays. Its existence does not mean that the folder is locked.
 */
final class FolderLock implements Closeable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks a file, which is created if it does not exist. It is empty if another run has locked it. */
    static Optional<FolderLock> on(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Handled below like a lock of another process.
        } catch (IOException notLockable) {
            channel.close();
            throw notLockable;
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * Whether another program has locked an existing file. LibreOffice locks open files, and Samba locks them for
     * others.
     */
    static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return isLocked(channel);
        }
    }

    /** Some network disks cannot lock. There, no file counts as locked. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        } catch (IOException notLockable) {
            return false;
        }
    }

    /** Writes a text for a person who opens the file. */
    void write(String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
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
