package ziping.cli;

/** What the shell that called us is told. */
enum ExitCode {
    /** All evaluated, and nothing found that matters. */
    CLEAN(0),
    /** A finding that matters. */
    FOUND(1),
    /** Wrong usage, the office's own law unreadable, or a file refused. */
    NOT_DONE(2),
    /** A fault of ours. */
    OUR_FAULT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
