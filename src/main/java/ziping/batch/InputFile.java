package ziping.batch;

import java.nio.file.Path;
import ziping.model.run.Outcome;

/** A file or folder of the inputs. */
sealed interface InputFile {
    /** Path below the input folder. */
    String file();

    /**
     * A workbook to be opened. The base folder is stored once for many workbooks, to save memory.
     *
     * @param base the input folder, or the folder of an input file
     * @param below relative path from there
     */
    record Workbook(String file, Path base, String below) implements InputFile {
        Path path() {
            return base.resolve(below);
        }
    }

    /** A file or folder whose outcome is known without opening it. */
    record Settled(Outcome outcome) implements InputFile {
        @Override
        public String file() {
            return outcome.file();
        }
    }
}
