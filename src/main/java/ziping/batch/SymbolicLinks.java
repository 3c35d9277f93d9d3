package ziping.batch;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Symbolic links in output folders. The program never writes through them, because their targets may be files of
 * others.
 */
final class SymbolicLinks {
    private SymbolicLinks() {}

    /**
     * Requires that a path contains no symbolic link below a folder.
     *
     * @param folder a folder above the path; it may be a link itself
     * @throws CopyRefusedException if the path, or a folder on the path, is a link
     */
    static void refuse(Path folder, Path path) throws CopyRefusedException {
        for (Path part = path; !part.equals(folder); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new CopyRefusedException(Refusals.link(part.toString()));
            }
        }
    }
}
