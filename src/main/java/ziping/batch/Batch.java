package ziping.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ziping.batch.InPlaceDestination.LockedOriginals;
import ziping.batch.WorkbookExaminer.CopyKind;
import ziping.evaluation.CrossProjectReview;
import ziping.evaluation.Evaluator;
import ziping.excel.Workbooks;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.rulebook.Forms;
import ziping.rulebook.OfficeFile;

/** Runs over many files. The outputs do not depend on the number of parallel jobs. */
public final class Batch {
    private final ExaminerFactory examiners;
    private final ReviewFactory reviews;
    private final Messages messages;
    private final CopyFingerprint copyFingerprint;
    private final Limits limits;

    /** Creates the examiner of one run. */
    @FunctionalInterface
    interface ExaminerFactory {
        WorkbookExaminer create(LocalDateTime now, CopyKind copyKind);
    }

    /** Creates the review that compares the projects of one run. */
    @FunctionalInterface
    interface ReviewFactory {
        CrossProjectReview create(Request request) throws RunRefusedException;
    }

    Batch(
            ExaminerFactory examiners,
            ReviewFactory reviews,
            Messages messages,
            CopyFingerprint copyFingerprint,
            Limits limits) {
        this.examiners = examiners;
        this.reviews = reviews;
        this.messages = messages;
        this.copyFingerprint = copyFingerprint;
        this.limits = limits;
    }

    /** A batch over workbooks of the known forms. */
    public static Batch of(
            Workbooks workbooks,
            Evaluator evaluator,
            Messages messages,
            CopyFingerprint copyFingerprint,
            Limits limits) {
        return new Batch(
                (now, copyKind) -> new FormExaminer(workbooks, evaluator, messages, now, copyKind),
                request -> new CrossProjectReview(evaluator::across, request.year(), roster(request, workbooks)),
                messages,
                copyFingerprint,
                limits);
    }

    /** Reads, scores and checks one workbook. An internal error becomes its refusal. */
    public List<Outcome> evaluate(String file, byte[] bytes, LocalDateTime now) {
        WorkbookExaminer examiner = examiners.create(now, CopyKind.NONE);
        return FileProcessor.examine(examiner, file, bytes, Optional.empty()).outcomes();
    }

    /**
     * Runs over all files of a request. The listener gets an event for each file after its outputs are written.
     *
     * @throws RunRefusedException before anything is written if the request cannot be met; later only if the output
     *     folder fails
     */
    public RunResult run(Request request, LocalDateTime now, Consumer<Progress> listener) throws RunRefusedException {
        Inputs inputs = Inputs.of(request.inputs());
        if (request.report().isPresent()) {
            FindingsFile.requirePath(request.report().get());
        }
        CrossProjectReview review = reviews.create(request);
        RunResult result = switch (request.writing()) {
            case NOTHING -> check(request, inputs, review, now, listener);
            case SUMMARY -> summarise(request, inputs, review, now, listener);
            case COPIES, IN_PLACE -> write(request, inputs, review, now, listener);
        };
        listener.accept(new Progress.Closed(result));
        return result;
    }

    private RunResult check(
            Request request, Inputs inputs, CrossProjectReview review, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        InputListing listing = InputListing.of(inputs, Optional.empty());
        WorkbookExaminer examiner = examiners.create(now, CopyKind.NONE);
        FileProcessor processor = new FileProcessor(examiner, Destination.NOWHERE, limits);
        return run(RunReports.begin(request, review, messages), processor, listing, request, listener);
    }

    private RunResult summarise(
            Request request, Inputs inputs, CrossProjectReview review, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        OutputFolder folder = OutputFolder.ofSummary(request.out(), inputs);
        InputListing listing = InputListing.of(inputs, Optional.of(folder.path()));
        FolderLock folderLock = folder.lock(messages);
        try (folderLock) {
            WorkbookExaminer examiner = examiners.create(now, CopyKind.of(request));
            FileProcessor processor =
                    new FileProcessor(examiner, new Destination.ExistingCopies(folder.path()), limits);
            RunReports reports = RunReports.begin(request, review, folder, copyFingerprint.version(), now, messages);
            return run(reports, processor, listing, request, listener);
        }
    }

    private RunResult write(
            Request request, Inputs inputs, CrossProjectReview review, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        OutputFolder folder = OutputFolder.choose(request.out(), inputs);
        InputListing listing = InputListing.of(inputs, Optional.of(folder.path()));
        FolderLock folderLock = folder.lockForCopies(listing, messages);
        try (folderLock) {
            boolean inPlace = request.writing() == Request.Writing.IN_PLACE;
            CopyKind copyKind = CopyKind.of(request);
            Destination.Located destination = inPlace ? new InPlaceDestination(folder.path(), limits) : folder;
            LockedOriginals originals = inPlace ? LockedOriginals.of(listing) : LockedOriginals.NONE;
            try (originals;
                    Journal journal = folder.journal(
                            request.resume(), destination, copyFingerprint.fingerprint(now.toLocalDate(), copyKind))) {
                FileProcessor processor = new FileProcessor(
                        examiners.create(now, copyKind),
                        examiners.create(now, CopyKind.NONE),
                        destination,
                        Optional.of(journal),
                        limits);
                RunReports reports =
                        RunReports.begin(request, review, folder, copyFingerprint.version(), now, messages);
                return run(reports, processor, listing, request, listener);
            }
        }
    }

    private static RunResult run(
            RunReports reports,
            FileProcessor processor,
            InputListing listing,
            Request request,
            Consumer<Progress> listener)
            throws RunRefusedException {
        try (reports) {
            BatchRun run = new BatchRun(processor, reports, listener);
            FileCount files = run.over(listing.files(), request.jobs());
            List<Message> remarks = new ArrayList<>(listing.remarks());
            remarks.addAll(run.remarks());
            return reports.end(files, remarks);
        } catch (OutOfMemoryError ofAllFilesTogether) {
            throw new RunRefusedException(Message.of("cannot.memory"));
        }
    }

    /** The list of expected projects, if the request has one. */
    private static Optional<Roster> roster(Request request, Workbooks workbooks) throws RunRefusedException {
        if (request.roster().isEmpty()) {
            return Optional.empty();
        }
        Path file = request.roster().get();
        try {
            return Optional.of(workbooks.roster(Forms.roster(), FileName.of(file), OfficeFile.bytes(file)));
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", file.toString()));
        }
    }
}
