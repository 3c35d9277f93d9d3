package ziping.batch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ziping.evaluation.Across;
import ziping.evaluation.Evaluator;
import ziping.excel.Workbooks;
import ziping.model.CannotRun;
import ziping.model.Ending;
import ziping.model.FileCount;
import ziping.model.Limits;
import ziping.model.Outcome;
import ziping.model.Progress;
import ziping.model.Request;
import ziping.model.Saying;
import ziping.words.Words;

/** Runs over many files. What comes out does not depend on how many are worked on at once. */
public final class Batch {
    private final Examiners examiners;
    private final Gatherings gatherings;
    private final Words words;
    private final String version;
    private final Limits limits;

    /** Makes the examiner of one run. */
    @FunctionalInterface
    interface Examiners {
        Examiner examiner(LocalDateTime now, Copying copying);
    }

    /** Makes what holds the projects of one run against each other. */
    @FunctionalInterface
    interface Gatherings {
        Across gathering(Request request) throws CannotRun;
    }

    Batch(Examiners examiners, Gatherings gatherings, Words words, String version, Limits limits) {
        this.examiners = examiners;
        this.gatherings = gatherings;
        this.words = words;
        this.version = version;
        this.limits = limits;
    }

    /** A batch over workbooks of the known forms, evaluated by one law. */
    public static Batch of(Workbooks workbooks, Evaluator evaluator, Words words, String version, Limits limits) {
        return new Batch(
                (now, copying) -> new FormExaminer(workbooks, evaluator, words, now, copying),
                request -> new Across(evaluator::across, request.year(), RosterFile.of(request, workbooks)),
                words,
                version,
                limits);
    }

    /** Reads, scores and checks one workbook; a fault of ours becomes its refusal. */
    public List<Outcome> evaluate(String file, byte[] bytes, LocalDateTime now) {
        Guard guard = new Guard(examiners.examiner(now, Copying.NONE), Destination.NOWHERE, limits);
        return guard.examine(file, bytes, Optional.empty()).outcomes();
    }

    /**
     * Runs over all files of a request, and tells of each as soon as what it led to is written.
     *
     * @throws CannotRun before anything is written if the request cannot be met; later only if the output folder fails
     */
    public Ending run(Request request, LocalDateTime now, Consumer<Progress> listener) throws CannotRun {
        Inputs inputs = Inputs.of(request.inputs());
        if (request.report().isPresent()) {
            FindingsFile.requirePlace(request.report().get());
        }
        Across across = gatherings.gathering(request);
        Ending ending = request.writing() == Request.Writing.NOTHING
                ? check(request, inputs, across, now, listener)
                : write(request, inputs, across, now, listener);
        listener.accept(new Progress.Closed(ending));
        return ending;
    }

    private Ending check(Request request, Inputs inputs, Across across, LocalDateTime now, Consumer<Progress> listener)
            throws CannotRun {
        Listing listing = Listing.of(inputs, Optional.empty());
        Guard guard = new Guard(examiners.examiner(now, Copying.NONE), Destination.NOWHERE, limits);
        return run(Accounts.begin(request, across, words), guard, listing, request, listener);
    }

    private Ending write(Request request, Inputs inputs, Across across, LocalDateTime now, Consumer<Progress> listener)
            throws CannotRun {
        OutputFolder folder = OutputFolder.choose(request.out(), inputs);
        Listing listing = Listing.of(inputs, Optional.of(folder.path()));
        folder.claim(listing, words);
        boolean inPlace = request.writing() == Request.Writing.IN_PLACE;
        Destination destination = inPlace ? new InPlace(folder.path()) : folder;
        Guard guard = new Guard(examiners.examiner(now, Copying.of(request)), destination, limits);
        return run(Accounts.begin(request, across, folder, version, now, words), guard, listing, request, listener);
    }

    private static Ending run(
            Accounts accounts, Guard guard, Listing listing, Request request, Consumer<Progress> listener)
            throws CannotRun {
        try (accounts) {
            Run run = new Run(guard, accounts, listener);
            FileCount files = run.over(listing.files(), request.jobs());
            List<Saying> remarks = Stream.concat(listing.remarks().stream(), run.remarks().stream())
                    .toList();
            return accounts.end(files, remarks);
        }
    }
}
