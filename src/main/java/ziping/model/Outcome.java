package ziping.model;

import java.util.Optional;

/** How one file, or one project of a file, ended. */
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

    /** Not meant to be read: not a workbook, an owner file, an output of ours. */
    record Skipped(String file, Saying why) implements Outcome {}
}
