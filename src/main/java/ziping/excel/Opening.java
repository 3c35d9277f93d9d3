package ziping.excel;

import java.util.List;
import ziping.model.Refusal;
import ziping.model.Saying;
import ziping.model.Submission;

/** What opening a file gave. */
public sealed interface Opening {
    /** The projects of a workbook, in the order of its sheets. */
    record Opened(List<Submission> submissions) implements Opening {
        public Opened {
            submissions = List.copyOf(submissions);
        }
    }

    /** A workbook that cannot be read as a form. */
    record Refused(Refusal refusal) implements Opening {}

    /** Not meant to be read: not a workbook, or an output of ours such as a summary. */
    record Skipped(Saying why) implements Opening {}
}
