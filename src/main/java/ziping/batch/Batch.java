package ziping.batch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ziping.evaluation.CrossProjectReview;
import ziping.evaluation.Evaluator;
import ziping.excel.Workbooks;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;

/** Runs over many files. What comes out does not depend on how many are worked on at once. */
public final class Batch {
    private final Examiners examiners;
    private final Gatherings gatherings;
    private final Messages messages;
    private final CopyFingerprint basis;
    private final Limits limits;

    /** Makes the examiner of one run. */
    @FunctionalInterface
    interface Examiners {
        WorkbookExaminer examiner(LocalDateTime now, CopyKind copying);
    }

    /** Makes what holds the projects of one run against each other. */
    @FunctionalInterface
    interface Gatherings {
        CrossProjectReview gathering(Request request) throws RunRefusedException;
    }

    Batch(Examiners examiners, Gatherings gatherings, Messages messages, CopyFingerprint basis, Limits limits) {
        this.examiners = examiners;
        this.gatherings = gatherings;
        this.messages = messages;
        this.basis = basis;
        this.limits = limits;
    }

    /** A batch over workbooks of the known forms, evaluated by one law. */
    public static Batch of(
            Workbooks workbooks, Evaluator evaluator, Messages messages, CopyFingerprint basis, Limits limits) {
        return new Batch(
                (now, copying) -> new FormExaminer(workbooks, evaluator, messages, now, copying),
                request -> new CrossProjectReview(evaluator::across, request.year(), RosterFile.of(request, workbooks)),
                messages,
                basis,
                limits);
    }

    /** Reads, scores and checks one workbook; a fault of ours becomes its refusal. */
    public List<Outcome> evaluate(String file, byte[] bytes, LocalDateTime now) {
        return FileProcessor.examine(examiners.examiner(now, CopyKind.NONE), file, bytes, Optional.empty())
                .outcomes();
    }

    /**
     * Runs over all files of a request, and tells of each as soon as what it led to is written.
     *
     * @throws RunRefusedException before anything is written if the request cannot be met; later only if the output folder fails
     */
    public RunResult run(Request request, LocalDateTime now, Consumer<Progress> listener) throws RunRefusedException {
        Inputs inputs = Inputs.of(request.inputs());
        if (request.report().isPresent()) {
            FindingsFile.requirePlace(request.report().get());
        }
        CrossProjectReview across = gatherings.gathering(request);
        RunResult ending = switch (request.writing()) {
            case NOTHING -> check(request, inputs, across, now, listener);
            case SUMMARY -> summarise(request, inputs, across, now, listener);
            case COPIES, IN_PLACE -> write(request, inputs, across, now, listener);
        };
        listener.accept(new Progress.Closed(ending));
        return ending;
    }

    private RunResult check(
            Request request, Inputs inputs, CrossProjectReview across, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        InputListing listing = InputListing.of(inputs, Optional.empty());
        WorkbookExaminer checker = examiners.examiner(now, CopyKind.NONE);
        FileProcessor guard = new FileProcessor(checker, checker, Destination.NOWHERE, limits);
        return run(RunReports.begin(request, across, messages), guard, listing, request, listener);
    }

    private RunResult summarise(
            Request request, Inputs inputs, CrossProjectReview across, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        OutputFolder folder = OutputFolder.ofSummary(request.out(), inputs);
        InputListing listing = InputListing.of(inputs, Optional.of(folder.path()));
        FolderLock held = folder.take(messages);
        try (held) {
            WorkbookExaminer reader = examiners.examiner(now, CopyKind.of(request));
            FileProcessor guard = new FileProcessor(reader, reader, new ExistingCopies(folder.path()), limits);
            RunReports accounts = RunReports.begin(request, across, folder, basis.version(), now, messages);
            return run(accounts, guard, listing, request, listener);
        }
    }

    private RunResult write(
            Request request, Inputs inputs, CrossProjectReview across, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        OutputFolder folder = OutputFolder.choose(request.out(), inputs);
        InputListing listing = InputListing.of(inputs, Optional.of(folder.path()));
        FolderLock folderHeld = folder.claim(listing, messages);
        try (folderHeld) {
            boolean inPlace = request.writing() == Request.Writing.IN_PLACE;
            LockedOriginals originalsHeld = inPlace ? LockedOriginals.of(listing) : LockedOriginals.UNTOUCHED;
            try (originalsHeld;
                    Journal journal = folder.journal(request.resume())) {
                Destination.Known copies = inPlace ? new InPlaceDestination(folder.path(), limits) : folder;
                CopyKind copying = CopyKind.of(request);
                String resting = basis.fingerprint(now.toLocalDate(), copying);
                FileProcessor guard = new FileProcessor(
                        examiners.examiner(now, copying),
                        examiners.examiner(now, CopyKind.NONE),
                        new JournaledDestination(copies, journal, resting),
                        limits);
                RunReports accounts = RunReports.begin(request, across, folder, basis.version(), now, messages);
                return run(accounts, guard, listing, request, listener);
            }
        }
    }

    private static RunResult run(
            RunReports accounts,
            FileProcessor guard,
            InputListing listing,
            Request request,
            Consumer<Progress> listener)
            throws RunRefusedException {
        try (accounts) {
            BatchRun run = new BatchRun(guard, accounts, listener);
            FileCount files = run.over(listing.files(), request.jobs());
            List<Message> remarks = Stream.concat(listing.remarks().stream(), run.remarks().stream())
                    .toList();
            return accounts.end(files, remarks);
        } catch (OutOfMemoryError ofAllFilesTogether) {
            throw new RunRefusedException(Message.of("cannot.memory"));
        }
    }
}
