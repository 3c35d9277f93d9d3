package ziping.batch;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Scored copies that stay where they are.
 *
 * @param folder that the summary of them goes into
 */
record ExistingCopies(Path folder) implements Destination {
    @Override
    public Optional<String> itself(InputFile.Workbook workbook) {
        Path path = workbook.path();
        // On another disk there is no relative way, and a summary must not lead to a place of one machine only.
        return folder.getRoot().equals(path.getRoot())
                ? Optional.of(folder.relativize(path).toString().replace(File.separatorChar, '/'))
                : Optional.empty();
    }
}
