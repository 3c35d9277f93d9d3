package ziping.excel;

import java.util.List;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.run.Refusal;

/** The result of opening a file. */
public sealed interface Opening {
    /** A workbook that can be read as a form. */
    final class Opened implements Opening {
        private final List<Submission> submissions;
        private final WorkbookBackend.Source source;

        Opened(List<Submission> submissions, WorkbookBackend.Source source) {
            this.submissions = List.copyOf(submissions);
            this.source = source;
        }

        /** The projects of the workbook, in the order of its sheets. */
        public List<Submission> submissions() {
            return submissions;
        }

        /** The workbook itself, for writing a copy. */
        WorkbookBackend.Source source() {
            return source;
        }
    }

    /** A workbook that cannot be read as a form. */
    record Refused(Refusal refusal) implements Opening {}

    /** A file that is not an input, such as a summary of this program. */
    record Skipped(Message why) implements Opening {}
}
