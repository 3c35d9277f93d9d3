package ziping.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all: written beside its place, forced to the disk, then moved there. */
final class AtomicFile implements Closeable {
    private static final String ENDING = ".ziping-tmp";

    private final Path target;
    private final Path beside;
    private final FileChannel channel;
    private final OutputStream out;

    AtomicFile(Path target, Path beside, FileChannel channel) {
        this.target = target;
        this.beside = beside;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /** Begins a file; one that takes the place of another is for the same people. */
    static AtomicFile begin(Path target) throws IOException {
        return begin(target, target);
    }

    /** The name beside begins with a dot, so that one left behind by a power cut is not read. */
    private static AtomicFile begin(Path target, Path like) throws IOException {
        Path beside = target.resolveSibling(FileName.fitting(".", Inputs.name(target), ENDING));
        FileChannel channel = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        AtomicFile begun = new AtomicFile(target, beside, channel);
        try {
            FileAccess.give(like, beside);
        } catch (IOException notGiven) {
            begun.close();
            throw notGiven;
        }
        return begun;
    }

    /** Whether a name is that of a file that was never put into its place. */
    static boolean isBeside(String name) {
        return name.startsWith(".") && name.endsWith(ENDING);
    }

    static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, target);
    }

    /** Writes a file for those people whom another is for, if that is there. */
    static void write(Path target, byte[] bytes, Path like) throws IOException {
        try (AtomicFile file = begin(target, like)) {
            file.out().write(bytes);
            file.keep();
        }
    }

    OutputStream out() {
        return out;
    }

    /** Puts the file into its place. */
    void keep() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onSomeNetworkDisks) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(beside);
    }

    /** That a file is in its place stands in its folder. Windows cannot open one, nor needs to. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException onSomeSystems) {
            // The file is whole either way; only a power cut right now could bring the old one back.
        }
    }
}
