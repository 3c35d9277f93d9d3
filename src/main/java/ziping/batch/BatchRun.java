package ziping.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ziping.batch.FileProcessor.Seen;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunRefusedException;

/** One run as it goes: each file is examined by some thread, and what it led to is written by this one, in order. */
final class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final FileProcessor guard;
    private final Account account;
    private final Consumer<Progress> listener;
    private final List<Message> remarks = new ArrayList<>();
    private int finishedBefore;
    private FileCount files = FileCount.NONE;

    /** Where the outcomes of each file are written down. */
    @FunctionalInterface
    interface Account {
        void add(InputFile found, List<Outcome> outcomes) throws RunRefusedException;
    }

    BatchRun(FileProcessor guard, Account account, Consumer<Progress> listener) {
        this.guard = guard;
        this.account = account;
        this.listener = listener;
    }

    FileCount over(List<InputFile> found, int jobs) throws RunRefusedException {
        listener.accept(new Progress.Found(found.size()));
        LOG.info("{} files, {} at once", found.size(), jobs);
        OrderedParallel.run(found, jobs, guard::examine, this::end);
        LOG.info("{} evaluated, {} refused, {} skipped", files.evaluated(), files.refused(), files.skipped());
        return files;
    }

    /** What was remarked on the files. */
    List<Message> remarks() {
        Stream<Message> resumed = finishedBefore == 0
                ? Stream.of()
                : Stream.of(Message.of("remark.resumed").with("count", BigDecimal.valueOf(finishedBefore)));
        return Stream.concat(resumed, remarks.stream()).toList();
    }

    private void end(InputFile found, Seen seen) throws RunRefusedException {
        List<Outcome> outcomes = guard.write(found, seen);
        account.add(found, outcomes);
        files = files.with(outcomes);
        remarks.addAll(seen.examined().remarks());
        finishedBefore += seen.finished().isPresent() ? 1 : 0;
        listener.accept(new Progress.Ended(outcomes));
    }
}
