package ziping.batch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ziping.batch.Examiner.Examined;
import ziping.model.Limits;
import ziping.model.Outcome;
import ziping.model.Saying;

/** Stands between the files: whatever goes wrong with one of them ends there. */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Examiner examiner;
    private final Destination destination;
    private final Limits limits;
    private final Turns turns;

    Guard(Examiner examiner, Destination destination, Limits limits) {
        this.examiner = examiner;
        this.destination = destination;
        this.limits = limits;
        this.turns = new Turns(limits.seconds());
    }

    /** Reads and examines one file. */
    Examined examine(Found found) {
        if (found instanceof Found.Settled settled) {
            return Examined.only(settled.outcome());
        }
        Found.Workbook workbook = (Found.Workbook) found;
        try {
            return remarked(workbook, turns.take(() -> read(workbook)));
        } catch (TimeoutException tooLong) {
            return Examined.only(new Outcome.Refused(found.file(), Refusals.time(limits)));
        } catch (OutOfMemoryError tooLarge) {
            LOG.info("memory does not suffice for {}", found.file());
            return Examined.only(new Outcome.Refused(found.file(), Refusals.memory()));
        }
    }

    private Examined read(Found.Workbook found) {
        try {
            byte[] bytes = Content.of(found.path(), limits);
            return examine(found.file(), bytes, Companion.beside(found.path(), limits));
        } catch (NoSuchFileException gone) {
            return Examined.only(gone(found));
        } catch (Content.TooLarge tooLarge) {
            return Examined.only(new Outcome.Refused(found.file(), Refusals.fileSize(limits)));
        } catch (IOException notReadable) {
            return Examined.only(new Outcome.Refused(found.file(), Refusals.notReadable()));
        }
    }

    /**
     * Examines a workbook. The one place that catches what it does not know: a fault of ours in one file must not take
     * the other files with it. Its trace goes to the log at info level, for a person must not meet it unasked.
     */
    Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        try {
            return examiner.examine(file, bytes, companion);
        } catch (Exception | StackOverflowError fault) {
            LOG.info("fault while examining {}", file, fault);
            return Examined.only(new Outcome.Refused(file, Refusals.internal()));
        }
    }

    /** Writes the scored copy of one file, if there is one, and gives the outcomes that lead to it. */
    List<Outcome> write(Found found, Examined examined) {
        if (!(found instanceof Found.Workbook workbook) || examined.copy().isEmpty()) {
            return examined.outcomes();
        }
        try {
            Optional<String> copy = destination.write(workbook, examined.copy().get(), examined.companion());
            return examined.outcomes().stream().map(it -> leading(it, copy)).toList();
        } catch (NotToBeWritten taken) {
            return checkedOnly(examined, new Outcome.Refused(found.file(), taken.refusal()));
        } catch (IOException notWritable) {
            LOG.info("copy of {} not written: {}", found.file(), notWritable.toString());
            return checkedOnly(examined, new Outcome.Refused(found.file(), Refusals.notWritable()));
        }
    }

    /** A companion goes when its workbook, earlier in this run, takes its sheets in; whether it was seen must not matter. */
    private static Outcome gone(Found.Workbook workbook) {
        return Companion.isNamed(workbook.path())
                ? new Outcome.Skipped(workbook.file(), Saying.of("skipped.companion"))
                : new Outcome.Refused(workbook.file(), Refusals.notReadable());
    }

    /** What an office program has open may differ from what was read; it is told only where something was read. */
    private static Examined remarked(Found.Workbook workbook, Examined examined) {
        boolean evaluated = examined.outcomes().stream().anyMatch(Outcome.Evaluated.class::isInstance);
        if (!evaluated || OwnerFile.of(workbook.path()).isEmpty()) {
            return examined;
        }
        List<Saying> remarks = new ArrayList<>(examined.remarks());
        remarks.add(Saying.of("remark.open").with("file", workbook.file()));
        return new Examined(examined.outcomes(), examined.copy(), examined.companion(), remarks);
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
