package ziping.batch;

import java.util.List;
import java.util.Optional;
import ziping.model.CannotRun;
import ziping.model.Ending;
import ziping.model.FileCount;
import ziping.model.Finding;
import ziping.model.Outcome;
import ziping.model.Request;
import ziping.words.Words;

/**
 * Everything that a run writes down of all files together.
 *
 * @param ledgers of a run that writes scored copies
 * @param findings if a person asked for them
 */
record Accounts(Optional<Ledgers> ledgers, Optional<FindingsFile> findings) implements Run.Account, AutoCloseable {
    /** Of a run that only checks. */
    static Accounts begin(Request request, Words words) throws CannotRun {
        return new Accounts(Optional.empty(), findings(request, Optional.empty(), words));
    }

    /** Of a run that writes into a folder. */
    static Accounts begin(Request request, OutputFolder folder, String version, Words words) throws CannotRun {
        Ledgers ledgers = Ledgers.begin(folder, version, words);
        try {
            return new Accounts(Optional.of(ledgers), findings(request, Optional.of(folder), words));
        } catch (CannotRun notBegun) {
            ledgers.close();
            throw notBegun;
        }
    }

    @Override
    public void add(Found found, List<Outcome> outcomes) throws CannotRun {
        if (ledgers.isPresent()) {
            ledgers.get().add(outcomes);
        }
        findings.ifPresent(it -> it.add(found, outcomes));
    }

    /** Puts everything into its place. */
    Optional<Ending.Outputs> end(FileCount files, List<Finding> acrossFiles) throws CannotRun {
        if (findings.isPresent()) {
            findings.get().end(acrossFiles);
        }
        return ledgers.isPresent() ? Optional.of(ledgers.get().end(files, acrossFiles)) : Optional.empty();
    }

    @Override
    public void close() throws CannotRun {
        try {
            if (findings.isPresent()) {
                findings.get().close();
            }
        } finally {
            if (ledgers.isPresent()) {
                ledgers.get().close();
            }
        }
    }

    private static Optional<FindingsFile> findings(Request request, Optional<OutputFolder> folder, Words words)
            throws CannotRun {
        return request.report().isPresent()
                ? Optional.of(FindingsFile.begin(request.report().get(), folder.map(OutputFolder::path), words))
                : Optional.empty();
    }
}
