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
import ziping.model.run.Refusal;

/**
 * Reads, examines and writes one file at a time. An error in one file does not affect the others. The log names a file
 * by its fingerprint, because the file name may contain the name of a person.
 */
final class FileProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(FileProcessor.class);

    private final WorkbookExaminer examiner;
    private final WorkbookExaminer checker;
    private final Destination destination;
    private final Optional<Journal> journal;
    private final Limits limits;
    private final FileTimeLimit timeLimit;

    /** For a run without a journal. */
    FileProcessor(WorkbookExaminer examiner, Destination destination, Limits limits) {
        this(examiner, examiner, destination, Optional.empty(), limits);
    }

    /** @param checker for a workbook whose copy an earlier run finished */
    FileProcessor(
            WorkbookExaminer examiner,
            WorkbookExaminer checker,
            Destination destination,
            Optional<Journal> journal,
            Limits limits) {
        this.examiner = examiner;
        this.checker = checker;
        this.destination = destination;
        this.journal = journal;
        this.limits = limits;
        this.timeLimit = new FileTimeLimit(limits.seconds());
    }

    /**
     * A file that was examined.
     *
     * @param input fingerprint of the file as it was read; empty if it could not be read
     * @param finishedCopy the copy that an earlier run made of it
     */
    record ExaminedFile(Examined examined, String input, Optional<String> finishedCopy) {
        static ExaminedFile refused(InputFile file, Refusal refusal) {
            return only(new Outcome.Refused(file.file(), refusal));
        }

        static ExaminedFile only(Outcome outcome) {
            return new ExaminedFile(Examined.only(outcome), "", Optional.empty());
        }
    }

    /** Reads and examines one file. */
    ExaminedFile examine(InputFile file) {
        if (file instanceof InputFile.Settled settled) {
            return ExaminedFile.only(settled.outcome());
        }
        InputFile.Workbook workbook = (InputFile.Workbook) file;
        try {
            ExaminedFile read = timeLimit.run(() -> read(workbook));
            return new ExaminedFile(withOpenRemark(workbook, read.examined()), read.input(), read.finishedCopy());
        } catch (TimeoutException tooLong) {
            return ExaminedFile.refused(file, Refusals.time(limits));
        } catch (OutOfMemoryError tooLarge) {
            LOG.info("memory does not suffice for one file");
            return ExaminedFile.refused(file, Refusals.memory());
        }
    }

    private ExaminedFile read(InputFile.Workbook workbook) {
        try {
            byte[] bytes = BoundedFileReader.of(workbook.path(), limits);
            Optional<byte[]> companion = Companion.beside(workbook.path(), limits);
            String input = Fingerprint.of(bytes, companion);
            Optional<String> finishedCopy =
                    journal.isPresent() ? journal.get().finishedCopy(workbook, input) : Optional.empty();
            WorkbookExaminer chosen = finishedCopy.isPresent() ? checker : examiner;
            return new ExaminedFile(examine(chosen, workbook.file(), bytes, companion), input, finishedCopy);
        } catch (NoSuchFileException missing) {
            return ExaminedFile.only(missing(workbook));
        } catch (BoundedFileReader.TooLargeException tooLarge) {
            return ExaminedFile.refused(workbook, Refusals.fileSize(limits));
        } catch (IOException notReadable) {
            return ExaminedFile.refused(workbook, Refusals.notReadable());
        }
    }

    /**
     * Examines a workbook. Only this method catches unknown exceptions, because an internal error in one file must not
     * stop the other files. The stack trace is logged at info level, so that it is shown only on request.
     */
    static Examined examine(WorkbookExaminer examiner, String file, byte[] bytes, Optional<byte[]> companion) {
        try {
            return examiner.examine(file, bytes, companion);
        } catch (Exception | StackOverflowError fault) {
            LOG.info("fault while examining {}", Fingerprint.of(bytes, companion), new RedactedException(fault));
            return Examined.only(new Outcome.Refused(file, Refusals.internal()));
        }
    }

    /**
     * Writes the scored copy of one file, if there is one to be written. Returns the outcomes with the path of the
     * copy.
     */
    List<Outcome> write(InputFile file, ExaminedFile examinedFile) {
        Examined examined = examinedFile.examined();
        if (examinedFile.finishedCopy().isPresent()) {
            return withCopy(examined, examinedFile.finishedCopy());
        } else if (!(file instanceof InputFile.Workbook workbook)) {
            return examined.outcomes();
        } else if (examined.copy().isEmpty()) {
            return withCopy(examined, destination.existingCopy(workbook));
        } else {
            return write(workbook, examined.copy().get(), examinedFile);
        }
    }

    private List<Outcome> write(InputFile.Workbook workbook, byte[] copy, ExaminedFile examinedFile) {
        Examined examined = examinedFile.examined();
        String input = examinedFile.input();
        try {
            Optional<String> written =
                    timeLimit.runWithoutLimit(() -> destination.write(workbook, input, copy, examined.companion()));
            // A copy with remarks is made again by the next run, so that they are shown again.
            if (journal.isPresent() && examined.remarks().isEmpty()) {
                journal.get().add(workbook, input, Fingerprint.of(copy, examined.companion()));
            }
            return withCopy(examined, written);
        } catch (CopyRefusedException refused) {
            return withRefusal(examined, workbook, refused.refusal());
        } catch (IOException notWritable) {
            LOG.info("copy of {} not written", input, new RedactedException(notWritable));
            return withRefusal(examined, workbook, Refusals.notWritable());
        } catch (OutOfMemoryError tooLarge) {
            LOG.info("memory does not suffice for one copy");
            return withRefusal(examined, workbook, Refusals.memory());
        }
    }

    /**
     * A companion may be deleted earlier in this run, when its workbook takes in its sheets. The outcome is the same
     * whether it was read before or after that.
     */
    private static Outcome missing(InputFile.Workbook workbook) {
        return Companion.isNamed(workbook.path())
                ? new Outcome.Skipped(workbook.file(), Message.of("skipped.companion"))
                : new Outcome.Refused(workbook.file(), Refusals.notReadable());
    }

    /** A workbook that is open in an office program may have unsaved changes. This matters only if it was evaluated. */
    private static Examined withOpenRemark(InputFile.Workbook workbook, Examined examined) {
        boolean evaluated = examined.outcomes().stream().anyMatch(Outcome.Evaluated.class::isInstance);
        if (!evaluated || FileAccess.ownerFile(workbook.path()).isEmpty()) {
            return examined;
        }
        List<Message> remarks = new ArrayList<>(examined.remarks());
        remarks.add(Message.of("remark.open").with("file", workbook.file()));
        return new Examined(examined.outcomes(), examined.copy(), examined.companion(), remarks);
    }

    private static List<Outcome> withCopy(Examined examined, Optional<String> copy) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : examined.outcomes()) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                outcomes.add(new Outcome.Evaluated(evaluated.file(), evaluated.evaluation(), copy));
            } else {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static List<Outcome> withRefusal(Examined examined, InputFile.Workbook workbook, Refusal refusal) {
        List<Outcome> outcomes = new ArrayList<>(examined.outcomes());
        outcomes.add(new Outcome.Refused(workbook.file(), refusal));
        return outcomes;
    }
}
