package ziping.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Files that a run began which was killed. Whoever removes them holds the folder, so that none is of a run under way. */
final class AbandonedFiles {
    private AbandonedFiles() {}

    /** Removes those that lie in a folder itself. */
    static void removeIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(AbandonedFiles::isLeft).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    /** Removes those of an output folder, but for other runs' output folders in it. */
    static void removeBelow(Path output) throws IOException {
        Files.walkFileTree(output, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean another = !folder.equals(output) && OutputFolder.isMarked(folder);
                return another ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isLeft(file)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A link of that name is none of ours, and would be in the way. */
    private static boolean isLeft(Path file) {
        return AtomicFile.isBeside(Inputs.name(file)) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }
}
