package ziping.batch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ziping.batch.WorkbookExaminer.Examined;
import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.RedactedException;

/**
 * Stands between the files: whatever goes wrong with one of them ends there. The log names a file by its fingerprint, for
 * its name may be that of a person.
 */
final class FileProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(FileProcessor.class);

    private final WorkbookExaminer examiner;
    private final WorkbookExaminer checker;
    private final Destination destination;
    private final Limits limits;
    private final FileTimeLimit turns;

    /** @param checker for a workbook whose copy is there already */
    FileProcessor(WorkbookExaminer examiner, WorkbookExaminer checker, Destination destination, Limits limits) {
        this.examiner = examiner;
        this.checker = checker;
        this.destination = destination;
        this.limits = limits;
        this.turns = new FileTimeLimit(limits.seconds());
    }

    /**
     * A file as it was read.
     *
     * @param input its fingerprint; empty if it could not be read
     * @param finished the copy that an earlier run made of it
     */
    record Seen(Examined examined, String input, Optional<String> finished) {
        static Seen only(Outcome outcome) {
            return new Seen(Examined.only(outcome), "", Optional.empty());
        }
    }

    /** Reads and examines one file. */
    Seen examine(InputFile found) {
        if (found instanceof InputFile.Settled settled) {
            return Seen.only(settled.outcome());
        }
        InputFile.Workbook workbook = (InputFile.Workbook) found;
        try {
            Seen seen = turns.take(() -> read(workbook));
            return new Seen(remarked(workbook, seen.examined()), seen.input(), seen.finished());
        } catch (TimeoutException tooLong) {
            return Seen.only(new Outcome.Refused(found.file(), Refusals.time(limits)));
        } catch (OutOfMemoryError tooLarge) {
            LOG.info("memory does not suffice for one file");
            return Seen.only(new Outcome.Refused(found.file(), Refusals.memory()));
        }
    }

    private Seen read(InputFile.Workbook found) {
        try {
            byte[] bytes = BoundedFileReader.of(found.path(), limits);
            Optional<byte[]> companion = Companion.beside(found.path(), limits);
            String input = Fingerprint.of(bytes, companion);
            Optional<String> finished = destination.finished(found, input);
            WorkbookExaminer fitting = finished.isPresent() ? checker : examiner;
            return new Seen(examine(fitting, found.file(), bytes, companion), input, finished);
        } catch (NoSuchFileException gone) {
            return Seen.only(gone(found));
        } catch (BoundedFileReader.TooLargeException tooLarge) {
            return Seen.only(new Outcome.Refused(found.file(), Refusals.fileSize(limits)));
        } catch (IOException notReadable) {
            return Seen.only(new Outcome.Refused(found.file(), Refusals.notReadable()));
        }
    }

    /**
     * Examines a workbook. The one place that catches what it does not know: a fault of ours in one file must not take
     * the other files with it. Its trace goes to the log at info level, for a person must not meet it unasked.
     */
    static Examined examine(WorkbookExaminer examiner, String file, byte[] bytes, Optional<byte[]> companion) {
        try {
            return examiner.examine(file, bytes, companion);
        } catch (Exception | StackOverflowError fault) {
            LOG.info("fault while examining {}", Fingerprint.of(bytes, companion), new RedactedException(fault));
            return Examined.only(new Outcome.Refused(file, Refusals.internal()));
        }
    }

    /** Writes the scored copy of one file, if there is one to be written, and gives the outcomes that lead to it. */
    List<Outcome> write(InputFile found, Seen seen) {
        Examined examined = seen.examined();
        if (seen.finished().isPresent()) {
            return leading(examined, seen.finished());
        } else if (!(found instanceof InputFile.Workbook workbook)) {
            return examined.outcomes();
        } else if (examined.copy().isEmpty()) {
            return leading(examined, destination.itself(workbook));
        } else {
            return write(workbook, examined.copy().get(), seen);
        }
    }

    private List<Outcome> write(InputFile.Workbook workbook, byte[] copy, Seen seen) {
        Examined examined = seen.examined();
        try {
            Optional<String> address =
                    turns.finish(() -> destination.write(workbook, seen.input(), copy, examined.companion()));
            if (examined.remarks().isEmpty()) {
                destination.finish(workbook, seen.input(), Fingerprint.of(copy, examined.companion()));
            }
            return leading(examined, address);
        } catch (CopyRefusedException taken) {
            return checkedOnly(examined, new Outcome.Refused(workbook.file(), taken.refusal()));
        } catch (IOException notWritable) {
            LOG.info("copy of {} not written", seen.input(), new RedactedException(notWritable));
            return checkedOnly(examined, new Outcome.Refused(workbook.file(), Refusals.notWritable()));
        } catch (OutOfMemoryError tooLarge) {
            LOG.info("memory does not suffice for one copy");
            return checkedOnly(examined, new Outcome.Refused(workbook.file(), Refusals.memory()));
        }
    }

    /** A companion goes when its workbook, earlier in this run, takes its sheets in; whether it was seen must not matter. */
    private static Outcome gone(InputFile.Workbook workbook) {
        return Companion.isNamed(workbook.path())
                ? new Outcome.Skipped(workbook.file(), Message.of("skipped.companion"))
                : new Outcome.Refused(workbook.file(), Refusals.notReadable());
    }

    /** What an office program has open may differ from what was read; it is told only where something was read. */
    private static Examined remarked(InputFile.Workbook workbook, Examined examined) {
        boolean evaluated = examined.outcomes().stream().anyMatch(Outcome.Evaluated.class::isInstance);
        if (!evaluated || OwnerFile.of(workbook.path()).isEmpty()) {
            return examined;
        }
        List<Message> remarks = new ArrayList<>(examined.remarks());
        remarks.add(Message.of("remark.open").with("file", workbook.file()));
        return new Examined(examined.outcomes(), examined.copy(), examined.companion(), remarks);
    }

    private static List<Outcome> leading(Examined examined, Optional<String> copy) {
        return examined.outcomes().stream().map(it -> leading(it, copy)).toList();
    }

    private static Outcome leading(Outcome outcome, Optional<String> copy) {
        return outcome instanceof Outcome.Evaluated evaluated
                ? new Outcome.Evaluated(evaluated.file(), evaluated.evaluation(), copy)
                : outcome;
    }

    private static List<Outcome> checkedOnly(Examined examined, Outcome refused) {
        List<Outcome> outcomes = new ArrayList<>(examined.outcomes());
        outcomes.add(refused);
        return outcomes;
    }
}
