package ziping.batch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;

/**
 * Everything that a run writes down of all files together.
 *
 * @param across holds the projects against each other
 * @param ledgers of a run that writes scored copies
 * @param earlier of a run that writes scored copies or replaces originals
 * @param findings if a person asked for them
 */
record RunReports(
        CrossProjectReview across,
        Optional<SummaryAndResults> ledgers,
        Optional<StaleCopies> earlier,
        Optional<FindingsFile> findings)
        implements BatchRun.Account, AutoCloseable {
    /** Of a run that only checks. */
    static RunReports begin(Request request, CrossProjectReview across, Messages messages) throws RunRefusedException {
        return new RunReports(
                across, Optional.empty(), Optional.empty(), findings(request, Optional.empty(), messages));
    }

    /** Of a run that writes into a folder. */
    static RunReports begin(
            Request request,
            CrossProjectReview across,
            OutputFolder folder,
            String version,
            LocalDateTime now,
            Messages messages)
            throws RunRefusedException {
        Optional<StaleCopies> earlier =
                request.writing() == Request.Writing.SUMMARY ? Optional.empty() : Optional.of(StaleCopies.in(folder));
        SummaryAndResults ledgers = SummaryAndResults.begin(folder, version, now, request.consolidation(), messages);
        try {
            return new RunReports(
                    across, Optional.of(ledgers), earlier, findings(request, Optional.of(folder), messages));
        } catch (RunRefusedException notBegun) {
            ledgers.close();
            throw notBegun;
        }
    }

    @Override
    public void add(InputFile found, List<Outcome> outcomes) throws RunRefusedException {
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
    RunResult end(FileCount files, List<Message> remarks) throws RunRefusedException {
        CrossProjectReview.Result result = across.end();
        if (findings.isPresent()) {
            findings.get().end(result.findings());
        }
        Optional<RunResult.Outputs> outputs =
                ledgers.isPresent() ? Optional.of(ledgers.get().end(files, result)) : Optional.empty();
        List<Message> all = Stream.concat(remarks.stream(), earlier.stream().flatMap(it -> it.remarks().stream()))
                .toList();
        return new RunResult(files, result.findings(), all, outputs, result.rollCall());
    }

    @Override
    public void close() throws RunRefusedException {
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

    private static Optional<FindingsFile> findings(Request request, Optional<OutputFolder> folder, Messages messages)
            throws RunRefusedException {
        return request.report().isPresent()
                ? Optional.of(FindingsFile.begin(request.report().get(), folder.map(OutputFolder::path), messages))
                : Optional.empty();
    }
}
