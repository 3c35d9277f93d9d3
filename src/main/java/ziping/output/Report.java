package ziping.output;

import java.io.IOException;
import java.util.List;
import ziping.model.run.Outcome;
import ziping.model.run.RunResult;

/** A report of a run, written one file at a time. */
interface Report {
    /** Adds a file: an outcome for each of its projects. */
    void add(List<Outcome> file) throws IOException;

    /** Ends the report with what is known only at the end. */
    void end(RunResult ending) throws IOException;
}
