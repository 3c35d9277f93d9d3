package ziping.model.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The input, the output and the options of a run.
 *
 * @param inputs files and folders, in the order given
 * @param out output folder; if empty, one beside the first input
 * @param plain whether the report sheets go into a companion of each copy instead of into the copy
 * @param marks whether cells with findings get comments
 * @param report path of a workbook of all findings, if one is wanted
 * @param jobs number of files that are processed in parallel
 * @param roster workbook with the projects that are expected
 * @param year 年度 that every form is expected to have
 * @param resume whether copies that an earlier run finished are left as they are
 * @param consolidation options for the outputs beside the summary
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
        /** Originals are replaced. A backup stays beside them. */
        IN_PLACE
    }

    public Request {
        inputs = List.copyOf(inputs);
    }

    /** A request without marks, report, roster, year and other options. */
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
