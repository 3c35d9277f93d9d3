package ziping.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import ziping.messages.Messages;
import ziping.model.result.Rule;
import ziping.model.run.Progress;

/** Writes the report of a run while it goes on. What it keeps does not grow with the number of files. */
public final class ReportListener implements Consumer<Progress> {
    private final Report report;

    private ReportListener(Report report) {
        this.report = report;
    }

    /** The results as {@code results.schema.json} describes them; the stream is left open. */
    public static ReportListener json(OutputStream out, String version, Messages messages) throws IOException {
        return new ReportListener(ResultsJson.begin(out, version, messages));
    }

    /** The findings as SARIF 2.1.0, with these rules; the stream is left open. */
    public static ReportListener sarif(OutputStream out, String version, List<Rule> rules, Messages messages)
            throws IOException {
        return new ReportListener(SarifReport.begin(out, version, rules, messages));
    }

    /** The rules as JUnit's XML; the stream is left open. */
    public static ReportListener junit(OutputStream out, Messages messages) {
        return new ReportListener(new JUnitXml(out, messages));
    }

    @Override
    public void accept(Progress news) {
        try {
            if (news instanceof Progress.Ended ended) {
                report.add(ended.outcomes());
            } else if (news instanceof Progress.Closed closed) {
                report.end(closed.result());
            }
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
