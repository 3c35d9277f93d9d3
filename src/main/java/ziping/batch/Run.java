package ziping.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ziping.batch.Examiner.Examined;
import ziping.model.CannotRun;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.Progress;
import ziping.model.Saying;

/** One run as it goes: each file is examined by some thread, and what it led to is written by this one, in order. */
final class Run {
    private final Guard guard;
    private final Account account;
    private final Consumer<Progress> listener;
    private final List<Saying> remarks = new ArrayList<>();
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

    /** What was remarked on the files. */
    List<Saying> remarks() {
        return remarks;
    }

    private void end(Found found, Examined examined) throws CannotRun {
        List<Outcome> outcomes = guard.write(found, examined);
        account.add(found, outcomes);
        files = files.with(outcomes);
        remarks.addAll(examined.remarks());
        listener.accept(new Progress.Ended(outcomes));
    }
}
