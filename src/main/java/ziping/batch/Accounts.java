package ziping.batch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.evaluation.Across;
import ziping.model.CannotRun;
import ziping.model.Ending;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.Request;
import ziping.model.Saying;
import ziping.words.Words;

/**
 * Everything that a run writes down of all files together.
 *
 * @param across holds the projects against each other
 * @param ledgers of a run that writes scored copies
 * @param earlier of a run that writes scored copies or replaces originals
 * @param findings if a person asked for them
 */
record Accounts(Across across, Optional<Ledgers> ledgers, Optional<Earlier> earlier, Optional<FindingsFile> findings)
        implements Run.Account, AutoCloseable {
    /** Of a run that only checks. */
    static Accounts begin(Request request, Across across, Words words) throws CannotRun {
        return new Accounts(across, Optional.empty(), Optional.empty(), findings(request, Optional.empty(), words));
    }

    /** Of a run that writes into a folder. */
    static Accounts begin(
            Request request, Across across, OutputFolder folder, String version, LocalDateTime now, Words words)
            throws CannotRun {
        Optional<Earlier> earlier =
                request.writing() == Request.Writing.SUMMARY ? Optional.empty() : Optional.of(Earlier.in(folder));
        Ledgers ledgers = Ledgers.begin(folder, version, now, request.consolidation(), words);
        try {
            return new Accounts(across, Optional.of(ledgers), earlier, findings(request, Optional.of(folder), words));
        } catch (CannotRun notBegun) {
            ledgers.close();
            throw notBegun;
        }
    }

    @Override
    public void add(Found found, List<Outcome> outcomes) throws CannotRun {
        across.add(outcomes);
        earlier.ifPresent(it -> it.add(found, outcomes));
        if (ledgers.isPresent()) {
            ledgers.get().add(outcomes);
        }
        if (findings.isPresent()) {
            findings.get().add(found, outcomes);
        }
    }

    /** Puts everything into its place. */
    Ending end(FileCount files, List<Saying> remarks) throws CannotRun {
        Across.Result result = across.end();
        if (findings.isPresent()) {
            findings.get().end(result.findings());
        }
        Optional<Ending.Outputs> outputs =
                ledgers.isPresent() ? Optional.of(ledgers.get().end(files, result)) : Optional.empty();
        List<Saying> all = Stream.concat(remarks.stream(), earlier.stream().flatMap(it -> it.remarks().stream()))
                .toList();
        return new Ending(files, result.findings(), all, outputs, result.rollCall());
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
