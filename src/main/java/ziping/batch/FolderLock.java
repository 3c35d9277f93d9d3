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
 * A file that one run alone holds. The system lets go of it when the process ends, however it ends; therefore the file
 * itself stays, and says nothing about whether it is held.
 */
final class FolderLock implements Closeable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes hold of a file, which is made if there is none; empty if another run has hold of it. */
    static Optional<FolderLock> on(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Refused below, as if it were another process.
        } catch (IOException notLockable) {
            channel.close();
            throw notLockable;
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether another program holds a file that is there: as LibreOffice does with what it has open, and Samba for others. */
    static boolean isHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return isHeld(channel);
        }
    }

    /** Where the system cannot lock, as on some network disks, nobody holds anything. */
    private static boolean isHeld(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        } catch (IOException notLockable) {
            return false;
        }
    }

    /** What a person reads who opens the file. */
    void say(String words) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
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
