package ziping.output;

import java.io.IOException;
import java.util.List;
import ziping.model.Ending;
import ziping.model.Outcome;

/** A report of a run, written one file at a time. */
interface Report {
    /** Adds a file: an outcome for each of its projects. */
    void add(List<Outcome> file) throws IOException;

    /** Ends the report with what is known only at the end. */
    void end(Ending ending) throws IOException;
}
