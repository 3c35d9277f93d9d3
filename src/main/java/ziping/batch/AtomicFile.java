package ziping.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * A file that is written completely or not at all. It is written under a temporary name, forced to disk, and renamed.
 */
final class AtomicFile implements Closeable {
    private static final String SUFFIX = ".ziping-tmp";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;

    AtomicFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /** Begins a file. If it replaces another one, it gets its permissions. */
    static AtomicFile begin(Path target) throws IOException {
        return begin(target, target);
    }

    /** The temporary name begins with a dot. A later run does not read a file that a power cut left under it. */
    private static AtomicFile begin(Path target, Path like) throws IOException {
        Path temporary = target.resolveSibling(FileName.fitting(".", FileName.of(target), SUFFIX));
        FileChannel channel = FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        AtomicFile begun = new AtomicFile(target, temporary, channel);
        try {
            FileAccess.copy(like, temporary);
        } catch (IOException notGiven) {
            begun.close();
            throw notGiven;
        }
        return begun;
    }

    /** Whether a name is that of a temporary file. */
    static boolean isTemporary(String name) {
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, target);
    }

    /** Writes a file with the permissions of another one, if that exists. */
    static void write(Path target, byte[] bytes, Path like) throws IOException {
        try (AtomicFile file = begin(target, like)) {
            file.out().write(bytes);
            file.commit();
        }
    }

    OutputStream out() {
        return out;
    }

    /** Forces the file to disk and renames it. */
    void commit() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onSomeNetworkDisks) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }

    /** Deletes the temporary files in a folder that a killed run left. The caller has locked the folder. */
    static void deleteAbandonedIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                deleteIfTemporary(file);
            }
        }
    }

    /**
     * Deletes the temporary files below an output folder that a killed run left. The caller has locked the folder.
     * Other output folders inside it are left alone.
     */
    static void deleteAbandonedBelow(Path output) throws IOException {
        Files.walkFileTree(output, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isOther = !folder.equals(output) && OutputFolder.isMarked(folder);
                return isOther ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                deleteIfTemporary(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A symbolic link with such a name is deleted too. A file could not be begun where it is. */
    private static void deleteIfTemporary(Path file) throws IOException {
        if (isTemporary(FileName.of(file)) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Forces the new name to disk, which is stored in the folder. Windows cannot open a folder, and does not need this.
     */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException onSomeSystems) {
            // The file is complete in any case. Only a power cut at this moment could restore the old one.
        }
    }
}
