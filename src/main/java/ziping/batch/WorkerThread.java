package ziping.batch;

/** A thread that works on files, deep enough for the longest formula that Excel takes: POI reads formulas by recursion. */
final class WorkerThread {
    /** Reserved, but taken only as far as it is used. */
    private static final long STACK_BYTES = 32 << 20;

    private WorkerThread() {}

    /** A thread that keeps nobody from ending. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "worker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
