package ziping.model.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The input, the output and the options of a run.
 *
 * @param inputs files and folders, in the order given
 * @param out output folder; if empty, one beside the first input
 * @param plain whether our sheets go into a workbook beside each scored one instead of into it
 * @param marks whether the cells that findings concern get comments
 * @param report path of a workbook of all findings, if one is wanted
 * @param jobs how many files are worked on at once
 * @param roster workbook with the projects that are expected
 * @param year 年度 that every form is expected to have
 * @param resume whether copies that an earlier run finished are left as they are
 * @param consolidation what is wanted beside the summary
 */
public record Request(
        List<Path> inputs,
        Optional<Path> out,
        Writing writing,
        boolean plain,
        boolean marks,
        Optional<Path> report,
        int jobs,
        Optional<Path> roster,
        Optional<Integer> year,
        boolean resume,
        ConsolidationOptions consolidation) {
    /** Where the scored workbooks are written. */
    public enum Writing {
        /** Nothing is written at all. */
        NOTHING,
        /** Workbooks that were scored before are summarised as they are. Only the summary is written. */
        SUMMARY,
        /** Copies go into the output folder. */
        COPIES,
        /** Originals are replaced; a backup stays beside them. */
        IN_PLACE
    }

    public Request {
        inputs = List.copyOf(inputs);
    }

    /** A request without marks without a workbook of findings, a roster and a year. */
    public Request(List<Path> inputs, Optional<Path> out, Writing writing, boolean plain, int jobs) {
        this(
                inputs,
                out,
                writing,
                plain,
                false,
                Optional.empty(),
                jobs,
                Optional.empty(),
                Optional.empty(),
                false,
                ConsolidationOptions.NONE);
    }
}
