package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where scored copies are written. */
interface Destination {
    /** Writes nothing. For a run that only checks. */
    Destination NOWHERE = new Destination() {};

    /**
     * Writes one scored copy, with its companion if it has one. If it has none, the companion of an earlier run is
     * deleted, because its content is out of date.
     *
     * @param input fingerprint of the workbook as it was read
     * @return relative path of the copy from the output folder; empty if none was written
     */
    default Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        return Optional.empty();
    }

    /** The relative path, from the output folder, of a workbook that is a scored copy already; else empty. */
    default Optional<String> existingCopy(InputFile.Workbook workbook) {
        return Optional.empty();
    }

    /** A destination that knows the path of a copy before it is written. */
    interface Located extends Destination {
        /** The path of the copy of a workbook. */
        Path copyPath(InputFile.Workbook workbook);

        /** The same path, relative to the output folder. */
        String relativePath(InputFile.Workbook workbook);
    }

    /**
     * Scored copies that stay where they are.
     *
     * @param folder output folder of the summary
     */
    record ExistingCopies(Path folder) implements Destination {
        @Override
        public Optional<String> existingCopy(InputFile.Workbook workbook) {
            Path path = workbook.path();
            // A path on another disk has no relative path. An absolute one would be valid on one machine only.
            return folder.getRoot().equals(path.getRoot())
                    ? Optional.of(folder.relativize(path).toString().replace(File.separatorChar, '/'))
                    : Optional.empty();
        }
    }
}
