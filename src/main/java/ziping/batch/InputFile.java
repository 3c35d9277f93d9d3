package ziping.batch;

import java.nio.file.Path;
import ziping.model.run.Outcome;

/** Something that lies in an input. */
sealed interface InputFile {
    /** Path below the folder that was given. */
    String file();

    /**
     * A workbook to be opened. Many wait for their turn, so that what they share is kept once.
     *
     * @param base folder that was given, or that of a file that was given
     * @param below the way from there
     */
    record Workbook(String file, Path base, String below) implements InputFile {
        Path path() {
            return base.resolve(below);
        }
    }

    /** Something whose end is known without opening it. */
    record Settled(Outcome outcome) implements InputFile {
        @Override
        public String file() {
            return outcome.file();
        }
    }
}
