package ziping.model.run;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.result.Evaluation;

/** The result of one file, or of one project of a file. */
public sealed interface Outcome {
    /** Path below the folder that was given. */
    String file();

    /**
     * Read, scored and checked.
     *
     * @param copy path of the scored copy below the output folder; empty if only checked
     */
    record Evaluated(String file, Evaluation evaluation, Optional<String> copy) implements Outcome {}

    /** A workbook that cannot be read as a form. */
    record Refused(String file, Refusal refusal) implements Outcome {}

    /** A file that is not input: no workbook, an owner file, or an output of the program. */
    record Skipped(String file, Message why) implements Outcome {}
}
