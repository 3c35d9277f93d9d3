package ziping.batch;

import java.nio.file.Files;
import java.nio.file.Path;

/** Links that lie where we write. What they lead to is not ours to change, so that none is followed. */
final class SymbolicLinks {
    private SymbolicLinks() {}

    /**
     * Requires that neither a place nor anything on the way to it is a link.
     *
     * @param folder where the way begins; it may be a link itself
     * @throws CopyRefusedException if something is
     */
    static void refuse(Path folder, Path place) throws CopyRefusedException {
        for (Path step = place; !step.equals(folder); step = step.getParent()) {
            if (Files.isSymbolicLink(step)) {
                throw new CopyRefusedException(Refusals.link(step.toString()));
            }
        }
    }
}
