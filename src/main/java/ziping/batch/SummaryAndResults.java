package ziping.batch;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.output.Provenance;
import ziping.output.ResultsJson;
import ziping.output.Summary;
import ziping.output.SummaryOptions;
import ziping.output.table.TempFiles;

/** The two accounts of a run, summary and results; both appear whole or not at all. */
final class SummaryAndResults implements AutoCloseable {
    private final OutputFolder folder;
    private final WorkFolder work;
    private final Summary summary;
    private final ResultsJson results;
    private final AttachmentFolder annexes;

    private SummaryAndResults(
            OutputFolder folder, WorkFolder work, Summary summary, ResultsJson results, AttachmentFolder annexes) {
        this.folder = folder;
        this.work = work;
        this.summary = summary;
        this.results = results;
        this.annexes = annexes;
    }

    /**
     * Begins both.
     *
     * @param wanted beside the summary
     */
    static SummaryAndResults begin(
            OutputFolder folder, String version, LocalDateTime now, ConsolidationOptions wanted, Messages messages)
            throws RunRefusedException {
        AttachmentFolder annexes = new AttachmentFolder(folder.path());
        SummaryOptions options = SummaryOptions.of(wanted, annexes);
        try {
            WorkFolder work = folder.work();
            try {
                ResultsJson results = ResultsJson.begin(annexes.begin(OutputFolder.RESULTS), version, messages);
                Provenance provenance = new Provenance(version, now);
                Summary summary = Summary.begin(provenance, options, new TempFiles(work.path()), messages);
                return new SummaryAndResults(folder, work, summary, results, annexes);
            } catch (IOException notBegun) {
                try (work) {
                    annexes.close();
                }
                throw notBegun;
            }
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    void add(List<Outcome> outcomes) throws RunRefusedException {
        try {
            for (Outcome outcome : outcomes) {
                summary.add(outcome);
                results.add(outcome);
            }
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    RunResult.Outputs end(FileCount files, CrossProjectReview.Result across) throws RunRefusedException {
        try (AtomicFile summaryFile = AtomicFile.begin(folder.summary())) {
            summary.writeTo(summaryFile.out(), files, across.crossings(), across.rollCall());
            results.end(files, across.findings(), across.rollCall());
            summaryFile.keep();
            annexes.keep();
            return new RunResult.Outputs(folder.path(), folder.summary(), folder.results());
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    @Override
    public void close() throws RunRefusedException {
        try (work;
                annexes;
                summary) {
            results.close();
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    private static RunRefusedException notWritable(OutputFolder folder) {
        return new RunRefusedException(Message.of("cannot.results-not-writable")
                .with("path", folder.path().toString()));
    }
}
