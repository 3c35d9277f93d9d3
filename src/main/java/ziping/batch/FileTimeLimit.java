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
 * Runs the work on one file within a time limit. Work that runs out of memory runs once more, while no other file is
 * worked on.
 *
 * <p>Work that takes too long is interrupted. Reading bytes reacts to the interrupt. Other work continues in a daemon
 * thread, which does not keep the process alive. Limits that were checked before keep this work small.
 */
final class FileTimeLimit {
    /**
     * POI parses formulas by recursion. The longest formula that Excel allows needs this. Unused stack costs no memory.
     */
    private static final long STACK_BYTES = 32 << 20;

    private final int seconds;
    private final ExecutorService threads = Executors.newCachedThreadPool(FileTimeLimit::workerThread);

    /** The read lock is for ordinary work. The write lock is for work that needs all memory. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    FileTimeLimit(int seconds) {
        this.seconds = seconds;
    }

    /** Work that may throw a checked exception. */
    @FunctionalInterface
    interface Work<T, F extends Exception> {
        T run() throws F;
    }

    /** A daemon thread with a large stack, for work on files. */
    static Thread workerThread(Runnable work) {
        Thread thread = new Thread(null, work, "worker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs work within the time limit.
     *
     * @throws TimeoutException if it took too long
     * @throws OutOfMemoryError if memory did not suffice although no other work was running
     */
    <T> T run(Supplier<T> work) throws TimeoutException {
        return retryAlone(() -> inTime(work));
    }

    /**
     * Runs work that must not be interrupted, such as writing.
     *
     * @throws OutOfMemoryError if memory did not suffice although no other work was running
     */
    <T, F extends Exception> T runWithoutLimit(Work<T, F> work) throws F {
        return retryAlone(work);
    }

    private <T, F extends Exception> T retryAlone(Work<T, F> work) throws F {
        memory.readLock().lock();
        try {
            return work.run();
        } catch (OutOfMemoryError together) {
            // Other work may have used the memory. The second attempt has all of it.
        } finally {
            memory.readLock().unlock();
        }
        memory.writeLock().lock();
        try {
            return work.run();
        } finally {
            memory.writeLock().unlock();
        }
    }

    private <T> T inTime(Supplier<T> work) throws TimeoutException {
        Future<T> result = threads.submit(work::get);
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            throw unwrapped(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            result.cancel(true);
        }
    }

    private static RuntimeException unwrapped(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }
}
