package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hidden folder beside what is being made, for what is not finished. One run alone holds it, and takes it away again;
 * what a run left that was killed, the next one for the same file takes away.
 */
final class WorkFolder implements Closeable {
    private static final String ENDING = ".ziping-work";
    private static final String LOCK = "lock";

    private final Path path;
    private final FolderLock lock;

    private WorkFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes hold of the folder beside a file that is to be made; empty if another run is making the same one. */
    static Optional<WorkFolder> beside(Path target) throws IOException {
        Path path = target.resolveSibling(name(Inputs.name(target)));
        SymbolicLinks.refuse(target.getParent(), path);
        Files.createDirectories(path);
        Optional<FolderLock> lock = FolderLock.on(path.resolve(LOCK));
        if (lock.isPresent()) {
            remove(path, Optional.of(path.resolve(LOCK)));
        }
        return lock.map(it -> new WorkFolder(path, it));
    }

    /** What the folder beside a file is called. */
    static String name(String target) {
        return FileName.fitting(".", target, ENDING);
    }

    /** Whether a folder is that of some run. */
    static boolean isNamed(String folder) {
        return folder.startsWith(".") && folder.endsWith(ENDING);
    }

    Path path() {
        return path;
    }

    /** A system that cannot delete what is open wants the lock to be given back first. */
    @Override
    public void close() throws IOException {
        lock.close();
        remove(path, Optional.empty());
    }

    /**
     * Removes everything.
     *
     * @param held stays, and all that it lies in
     */
    private static void remove(Path folder, Optional<Path> held) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (held.filter(it -> it.startsWith(path)).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
