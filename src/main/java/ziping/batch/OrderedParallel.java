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

/** Work on many things at once whose results are taken one by one, in the order of the things. */
final class OrderedParallel {
    /** Results that may wait for the one before them; bounds the memory of a run. */
    private static final int WAITING = 2;

    /** What is done with each result, by the calling thread. */
    @FunctionalInterface
    interface Effect<T, R> {
        void take(T thing, R result) throws RunRefusedException;
    }

    private record Pending<T, R>(T thing, Future<R> result) {}

    private OrderedParallel() {}

    static <T, R> void run(List<T> things, int jobs, Function<T, R> work, Effect<T, R> effect)
            throws RunRefusedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, WorkerThread::thread);
        try {
            Deque<Pending<T, R>> pending = new ArrayDeque<>();
            Iterator<T> rest = things.iterator();
            while (rest.hasNext() || !pending.isEmpty()) {
                while (rest.hasNext() && pending.size() < jobs + WAITING) {
                    T thing = rest.next();
                    pending.add(new Pending<>(thing, workers.submit(() -> work.apply(thing))));
                }
                Pending<T, R> next = pending.remove();
                effect.take(next.thing(), result(next.result()));
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
