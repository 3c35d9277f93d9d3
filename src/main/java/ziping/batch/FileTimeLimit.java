package ziping.batch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The turns that files have: each so many seconds, and one that memory does not suffice for once more alone.
 *
 * <p>A turn that is over is interrupted, which the reading of bytes heeds. What does not heed it goes on in a thread that
 * keeps nobody from ending; limits that were checked before keep it small.
 */
final class FileTimeLimit {
    private final int seconds;
    private final ExecutorService threads = Executors.newCachedThreadPool(WorkerThread::thread);
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    FileTimeLimit(int seconds) {
        this.seconds = seconds;
    }

    /**
     * Gives a turn.
     *
     * @throws TimeoutException if it took too long
     * @throws OutOfMemoryError if memory did not suffice though no other turn was under way
     */
    <T> T take(Supplier<T> work) throws TimeoutException {
        return twice(() -> inTime(work));
    }

    /**
     * Gives a turn to what takes as long as it takes, and is never interrupted: to write.
     *
     * @throws OutOfMemoryError if memory did not suffice though no other turn was under way
     */
    <T, F extends Exception> T finish(Work<T, F> work) throws F {
        return twice(work);
    }

    /** What may fail. */
    @FunctionalInterface
    interface Work<T, F extends Exception> {
        T done() throws F;
    }

    private <T, F extends Exception> T twice(Work<T, F> work) throws F {
        memory.readLock().lock();
        try {
            return work.done();
        } catch (OutOfMemoryError together) {
            // others may have taken it all, and this may have taken theirs
        } finally {
            memory.readLock().unlock();
        }
        memory.writeLock().lock();
        try {
            return work.done();
        } finally {
            memory.writeLock().unlock();
        }
    }

    private <T> T inTime(Supplier<T> work) throws TimeoutException {
        Future<T> turn = threads.submit(work::get);
        try {
            return turn.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            throw thrown(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            turn.cancel(true);
        }
    }

    private static RuntimeException thrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }
}
