package ziping.model.run;

import java.util.List;

/**
 * The number of files by result.
 *
 * @param found all files
 */
public record FileCount(int found, int evaluated, int refused, int skipped) {
    /** Before the first file. */
    public static final FileCount NONE = new FileCount(0, 0, 0, 0);

    /** The same with one more file. An evaluated file that could not be written counts as refused. */
    public FileCount with(List<Outcome> outcomesOfFile) {
        boolean isRefused = outcomesOfFile.stream().anyMatch(Outcome.Refused.class::isInstance);
        boolean isSkipped = outcomesOfFile.stream().anyMatch(Outcome.Skipped.class::isInstance);
        return new FileCount(
                found + 1,
                evaluated + (isRefused || isSkipped ? 0 : 1),
                refused + (isRefused ? 1 : 0),
                skipped + (isSkipped ? 1 : 0));
    }
}
