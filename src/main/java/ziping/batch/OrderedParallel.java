package ziping.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import ziping.model.run.RunRefusedException;

/** Works on many items in parallel. The calling thread gets the results one by one, in the order of the items. */
final class OrderedParallel {
    /** Results that may wait for an earlier one. This limits the memory of a run. */
    private static final int MOST_WAITING = 2;

    /** Takes each result, in the calling thread. */
    @FunctionalInterface
    interface Effect<T, R> {
        void apply(T item, R result) throws RunRefusedException;
    }

    private record Pending<T, R>(T item, Future<R> result) {}

    private OrderedParallel() {}

    static <T, R> void run(List<T> items, int jobs, Function<T, R> work, Effect<T, R> effect)
            throws RunRefusedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, FileTimeLimit::workerThread);
        try {
            Deque<Pending<T, R>> pending = new ArrayDeque<>();
            Iterator<T> rest = items.iterator();
            while (rest.hasNext() || !pending.isEmpty()) {
                while (rest.hasNext() && pending.size() < jobs + MOST_WAITING) {
                    T item = rest.next();
                    pending.add(new Pending<>(item, workers.submit(() -> work.apply(item))));
                }
                Pending<T, R> next = pending.remove();
                effect.apply(next.item(), result(next.result()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
