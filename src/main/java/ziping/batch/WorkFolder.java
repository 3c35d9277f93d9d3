package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hidden folder for temporary files, beside the file that is being written. One run locks it and deletes it at the
 * end. If the run is killed, the next run for the same file deletes it.
 */
final class WorkFolder implements Closeable {
    private static final String SUFFIX = ".ziping-work";
    private static final String LOCK = "lock";

    private final Path path;
    private final FolderLock lock;

    private WorkFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates and locks the folder beside a file that will be written. It is empty if another run writes the same file.
     */
    static Optional<WorkFolder> beside(Path target) throws IOException {
        Path path = target.resolveSibling(name(FileName.of(target)));
        SymbolicLinks.refuse(target.getParent(), path);
        Files.createDirectories(path);
        Optional<FolderLock> lock = FolderLock.on(path.resolve(LOCK));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        delete(path, Optional.of(path.resolve(LOCK)));
        return Optional.of(new WorkFolder(path, lock.get()));
    }

    /** The name of the folder beside a file. */
    static String name(String target) {
        return FileName.fitting(".", target, SUFFIX);
    }

    /** Whether a folder has the name of a work folder. */
    static boolean isNamed(String folder) {
        return folder.startsWith(".") && folder.endsWith(SUFFIX);
    }

    Path path() {
        return path;
    }

    /** Releases the lock first, because Windows cannot delete an open file. */
    @Override
    public void close() throws IOException {
        lock.close();
        delete(path, Optional.empty());
    }

    /**
     * Deletes a folder.
     *
     * @param except a file to be kept, with the folders that contain it
     */
    private static void delete(Path folder, Optional<Path> except) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean isKept = except.isPresent() && except.get().startsWith(path);
                if (!isKept) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
