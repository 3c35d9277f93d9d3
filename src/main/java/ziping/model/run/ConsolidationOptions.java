package ziping.model.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The outputs beside the summary.
 *
 * @param exports further formats of its tables
 * @param byDepartment whether each department gets a workbook of its own projects
 * @param previous last year's summary, to compare with
 */
public record ConsolidationOptions(Set<Export> exports, boolean byDepartment, Optional<Path> previous) {
    /** The summary alone. */
    public static final ConsolidationOptions NONE = new ConsolidationOptions(Set.of(), false, Optional.empty());

    /** A table format for other programs. */
    public enum Export {
        /** Comma-separated, for Excel: UTF-8 with a byte order mark. */
        CSV,
        /** A JSON object on each line. */
        JSONL
    }

    public ConsolidationOptions {
        exports = Set.copyOf(exports);
    }
}
