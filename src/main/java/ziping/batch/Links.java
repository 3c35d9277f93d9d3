package ziping.batch;

import java.nio.file.Files;
import java.nio.file.Path;

/** Links that lie where we write. What they lead to is not ours to change, so that none is followed. */
final class Links {
    private Links() {}

    /**
     * Requires that neither a place nor anything on the way to it is a link.
     *
     * @param folder where the way begins; it may be a link itself
     * @throws NotToBeWritten if something is
     */
    static void refuse(Path folder, Path place) throws NotToBeWritten {
        for (Path step = place; !step.equals(folder); step = step.getParent()) {
            if (Files.isSymbolicLink(step)) {
                throw new NotToBeWritten(Refusals.link(step.toString()));
            }
        }
    }
}
