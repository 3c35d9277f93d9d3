package ziping.batch;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import ziping.evaluation.Across;
import ziping.model.CannotRun;
import ziping.model.Consolidation;
import ziping.model.Ending;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.Saying;
import ziping.output.Extras;
import ziping.output.Provenance;
import ziping.output.Results;
import ziping.output.Summary;
import ziping.words.Words;

/** The two accounts of a run, summary and results; both appear whole or not at all. */
final class Ledgers implements AutoCloseable {
    private final OutputFolder folder;
    private final Summary summary;
    private final AnnexFolder annexes;
    private final WholeFile resultsFile;
    private final Results results;

    private Ledgers(OutputFolder folder, Summary summary, AnnexFolder annexes, WholeFile resultsFile, Results results) {
        this.folder = folder;
        this.summary = summary;
        this.annexes = annexes;
        this.resultsFile = resultsFile;
        this.results = results;
    }

    /**
     * Begins both.
     *
     * @param wanted beside the summary
     */
    static Ledgers begin(OutputFolder folder, String version, LocalDateTime now, Consolidation wanted, Words words)
            throws CannotRun {
        AnnexFolder annexes = new AnnexFolder(folder.path());
        Extras extras = Extras.of(wanted, annexes);
        try {
            WholeFile resultsFile = WholeFile.begin(folder.results());
            try {
                Results results = Results.begin(resultsFile.out(), version, words);
                Summary summary = Summary.begin(new Provenance(version, now), extras, words);
                return new Ledgers(folder, summary, annexes, resultsFile, results);
            } catch (IOException notBegun) {
                annexes.close();
                resultsFile.close();
                throw notBegun;
            }
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    void add(List<Outcome> outcomes) throws CannotRun {
        try {
            for (Outcome outcome : outcomes) {
                summary.add(outcome);
                results.add(outcome);
            }
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    Ending.Outputs end(FileCount files, Across.Result across) throws CannotRun {
        try (WholeFile summaryFile = WholeFile.begin(folder.summary())) {
            summary.writeTo(summaryFile.out(), files, across.crossings(), across.rollCall());
            summaryFile.keep();
            annexes.keep();
            results.end(files, across.findings(), across.rollCall());
            resultsFile.keep();
            return new Ending.Outputs(folder.path(), folder.summary(), folder.results());
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    @Override
    public void close() throws CannotRun {
        try (summary;
                annexes;
                resultsFile) {
            results.close();
        } catch (IOException notWritable) {
            throw notWritable(folder);
        }
    }

    private static CannotRun notWritable(OutputFolder folder) {
        return new CannotRun(Saying.of("cannot.results-not-writable")
                .with("path", folder.path().toString()));
    }
}
