package ziping.model.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.result.Finding;

/**
 * The result of a run, after its last file.
 *
 * @param findings those that concern several files
 * @param remarks about the request itself, such as an input that was given twice
 * @param outputs where the results are; empty if nothing was to be written
 * @param reconciliation the roster compared with the submissions, if one was given
 */
public record RunResult(
        FileCount files,
        List<Finding> findings,
        List<Message> remarks,
        Optional<Outputs> outputs,
        Optional<RosterReconciliation> reconciliation) {
    /** The files that a run wrote beside the scored workbooks, and their folder. */
    public record Outputs(Path folder, Path summary, Path results) {}

    public RunResult {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Of a run without a roster. */
    public RunResult(FileCount files, List<Finding> findings, List<Message> remarks, Optional<Outputs> outputs) {
        this(files, findings, remarks, outputs, Optional.empty());
    }
}
