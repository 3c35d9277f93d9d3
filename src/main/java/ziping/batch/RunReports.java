package ziping.batch;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;

/**
 * The outputs of a run that cover all files, and the review that compares all projects. The class is not final, so that
 * tests can mock it.
 */
class RunReports implements AutoCloseable {
    private final CrossProjectReview review;
    private final Optional<SummaryAndResults> summary;
    private final Optional<StaleCopies> staleCopies;
    private final Optional<FindingsFile> findings;

    /**
     * Reports that have begun.
     *
     * @param summary of a run that writes into an output folder
     * @param staleCopies of a run that writes scored copies or replaces originals
     * @param findings if the request has a report
     */
    RunReports(
            CrossProjectReview review,
            Optional<SummaryAndResults> summary,
            Optional<StaleCopies> staleCopies,
            Optional<FindingsFile> findings) {
        this.review = review;
        this.summary = summary;
        this.staleCopies = staleCopies;
        this.findings = findings;
    }

    /** For a run that only checks. */
    static RunReports begin(Request request, CrossProjectReview review, Messages messages) throws RunRefusedException {
        return new RunReports(
                review, Optional.empty(), Optional.empty(), findings(request, Optional.empty(), messages));
    }

    /** For a run that writes into a folder. */
    static RunReports begin(
            Request request,
            CrossProjectReview review,
            OutputFolder folder,
            String version,
            LocalDateTime now,
            Messages messages)
            throws RunRefusedException {
        Optional<StaleCopies> staleCopies =
                request.writing() == Request.Writing.SUMMARY ? Optional.empty() : Optional.of(StaleCopies.in(folder));
        SummaryAndResults summary = SummaryAndResults.begin(folder, version, now, request.consolidation(), messages);
        try {
            Optional<FindingsFile> findings = findings(request, Optional.of(folder.path()), messages);
            return new RunReports(review, Optional.of(summary), staleCopies, findings);
        } catch (RunRefusedException notBegun) {
            summary.close();
            throw notBegun;
        }
    }

    /** Adds the outcomes of one file. */
    void add(InputFile file, List<Outcome> outcomes) throws RunRefusedException {
        review.add(outcomes);
        if (staleCopies.isPresent()) {
            staleCopies.get().remove(file, outcomes);
        }
        if (summary.isPresent()) {
            summary.get().add(outcomes);
        }
        if (findings.isPresent()) {
            findings.get().add(file, outcomes);
        }
    }

    /** Writes all outputs. */
    RunResult end(FileCount files, List<Message> remarks) throws RunRefusedException {
        CrossProjectReview.Result across = review.end();
        if (findings.isPresent()) {
            findings.get().end(across.findings());
        }
        Optional<RunResult.Outputs> outputs =
                summary.isPresent() ? Optional.of(summary.get().end(files, across)) : Optional.empty();
        List<Message> allRemarks = new ArrayList<>(remarks);
        if (staleCopies.isPresent()) {
            allRemarks.addAll(staleCopies.get().remarks());
        }
        return new RunResult(files, across.findings(), allRemarks, outputs, across.rollCall());
    }

    @Override
    public void close() throws RunRefusedException {
        try {
            if (findings.isPresent()) {
                findings.get().close();
            }
        } finally {
            if (summary.isPresent()) {
                summary.get().close();
            }
        }
    }

    private static Optional<FindingsFile> findings(Request request, Optional<Path> copies, Messages messages)
            throws RunRefusedException {
        return request.report().isPresent()
                ? Optional.of(FindingsFile.begin(request.report().get(), copies, messages))
                : Optional.empty();
    }
}
