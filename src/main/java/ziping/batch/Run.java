package ziping.batch;

import java.util.List;
import java.util.function.Consumer;
import ziping.batch.Examiner.Examined;
import ziping.model.CannotRun;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.Progress;

/** One run as it goes: each file is examined by some thread, and what it led to is written by this one, in order. */
final class Run {
    private final Guard guard;
    private final Account account;
    private final Consumer<Progress> listener;
    private FileCount files = FileCount.NONE;

    /** Where the outcomes of each file are written down. */
    @FunctionalInterface
    interface Account {
        void add(Found found, List<Outcome> outcomes) throws CannotRun;
    }

    Run(Guard guard, Account account, Consumer<Progress> listener) {
        this.guard = guard;
        this.account = account;
        this.listener = listener;
    }

    FileCount over(List<Found> found, int jobs) throws CannotRun {
        listener.accept(new Progress.Found(found.size()));
        InOrder.run(found, jobs, guard::examine, this::end);
        return files;
    }

    private void end(Found found, Examined examined) throws CannotRun {
        List<Outcome> outcomes = guard.write(found, examined);
        account.add(found, outcomes);
        files = files.with(outcomes);
        listener.accept(new Progress.Ended(outcomes));
    }
}
