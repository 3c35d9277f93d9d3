package ziping.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import ziping.messages.Messages;
import ziping.model.result.Rule;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunResult;

/** Writes a report during the run. Its memory does not grow with the number of files. */
public final class ReportListener implements Consumer<Progress> {
    private final Report report;

    private ReportListener(Report report) {
        this.report = report;
    }

    /** The results as {@code results.schema.json} describes them. The stream is left open. */
    public static ReportListener json(OutputStream out, String version, Messages messages) throws IOException {
        return new ReportListener(ResultsJson.begin(out, version, messages));
    }

    /** The findings as SARIF 2.1.0, with these rules. The stream is left open. */
    public static ReportListener sarif(OutputStream out, String version, List<Rule> rules, Messages messages)
            throws IOException {
        return new ReportListener(SarifReport.begin(out, version, rules, messages));
    }

    /** The rules as JUnit XML. The stream is left open. */
    public static ReportListener junit(OutputStream out, Messages messages) {
        return new ReportListener(new JUnitXml(out, messages));
    }

    @Override
    public void accept(Progress event) {
        try {
            if (event instanceof Progress.Ended ended) {
                report.add(ended.outcomes());
            } else if (event instanceof Progress.Closed closed) {
                report.end(closed.result());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A report of a run in one format, written one file at a time. */
    interface Report {
        /** Adds the outcomes of one file. There is one for each of its projects. */
        void add(List<Outcome> file) throws IOException;

        /** Adds the results of the whole run and ends the report. */
        void end(RunResult result) throws IOException;
    }
}
