package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.output.Attachments;
import ziping.output.Provenance;
import ziping.output.ResultsJson;
import ziping.output.Summary;
import ziping.output.SummaryOptions;
import ziping.output.table.TempFiles;

/** The summary and results.json of a run. Both are written completely or not at all. */
final class SummaryAndResults implements AutoCloseable {
    private final OutputFolder folder;
    private final WorkFolder work;
    private final Summary summary;
    private final ResultsJson results;
    private final AttachmentFolder attachments;

    private SummaryAndResults(
            OutputFolder folder, WorkFolder work, Summary summary, ResultsJson results, AttachmentFolder attachments) {
        this.folder = folder;
        this.work = work;
        this.summary = summary;
        this.results = results;
        this.attachments = attachments;
    }

    /**
     * Begins both.
     *
     * @param options for the outputs beside the summary
     */
    static SummaryAndResults begin(
            OutputFolder folder, String version, LocalDateTime now, ConsolidationOptions options, Messages messages)
            throws RunRefusedException {
        AttachmentFolder attachments = new AttachmentFolder(folder.path());
        SummaryOptions summaryOptions = SummaryOptions.of(options, attachments);
        try {
            WorkFolder work = folder.work();
            try {
                ResultsJson results = ResultsJson.begin(attachments.begin(OutputFolder.RESULTS), version, messages);
                Provenance provenance = new Provenance(version, now);
                Summary summary = Summary.begin(provenance, summaryOptions, new TempFiles(work.path()), messages);
                return new SummaryAndResults(folder, work, summary, results, attachments);
            } catch (IOException notBegun) {
                try (work) {
                    attachments.close();
                }
                throw notBegun;
            }
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    /** Adds the outcomes of one file. */
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
            summaryFile.commit();
            attachments.commit();
            return new RunResult.Outputs(folder.path(), folder.summary(), folder.results());
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    @Override
    public void close() throws RunRefusedException {
        try (work;
                attachments;
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

    /** The files beside a summary. Each is written completely or not at all. */
    private static final class AttachmentFolder implements Attachments, Closeable {
        private final Path folder;
        private final List<AtomicFile> begun = new ArrayList<>();

        /** @param folder that contains the summary */
        AttachmentFolder(Path folder) {
            this.folder = folder;
        }

        @Override
        public OutputStream begin(String path) throws IOException {
            AtomicFile file = AtomicFile.begin(prepared(path));
            begun.add(file);
            return file.out();
        }

        @Override
        public void write(String path, Content content) throws IOException {
            try (AtomicFile file = AtomicFile.begin(prepared(path))) {
                content.writeTo(file.out());
                file.commit();
            }
        }

        /** Commits the files that were begun. */
        void commit() throws IOException {
            for (AtomicFile file : begun) {
                file.commit();
            }
        }

        @Override
        public void close() throws IOException {
            for (AtomicFile file : begun) {
                file.close();
            }
        }

        /** The full path of a file. Creates its folder. */
        private Path prepared(String path) throws IOException {
            Path file = folder.resolve(path);
            SymbolicLinks.refuse(folder, file.getParent());
            Files.createDirectories(file.getParent());
            return file;
        }
    }
}
