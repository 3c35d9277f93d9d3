package ziping.batch;

import java.nio.file.Path;
import ziping.model.Outcome;

/** Something that lies in an input. */
sealed interface Found {
    /** Path below the folder that was given. */
    String file();

    /** A workbook to be opened. */
    record Workbook(String file, Path path) implements Found {}

    /** Something whose end is known without opening it. */
    record Settled(Outcome outcome) implements Found {
        @Override
        public String file() {
            return outcome.file();
        }
    }
}
