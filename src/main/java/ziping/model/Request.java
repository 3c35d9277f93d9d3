package ziping.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked to be run over.
 *
 * @param inputs files and folders, in the order given
 * @param out folder for what comes out; if empty, one beside the first input
 * @param plain whether our sheets go into a workbook beside each scored one instead of into it
 * @param marks whether the cells that findings concern get comments
 * @param report where a workbook of all findings goes, if one is wanted
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
        Consolidation consolidation) {
    /** What becomes of the scored workbooks. */
    public enum Writing {
        /** Nothing is written at all. */
        NOTHING,
        /** Workbooks that were scored before are put together as they are; only the summary is written. */
        SUMMARY,
        /** Copies go into the output folder. */
        COPIES,
        /** Originals are replaced; a backup stays beside them. */
        IN_PLACE
    }

    public Request {
        inputs = List.copyOf(inputs);
    }

    /** A request without marks and without a workbook of findings, that expects nothing in particular. */
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
                Consolidation.NONE);
    }
}
