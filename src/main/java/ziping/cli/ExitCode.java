package ziping.cli;

/** The exit code of the process. */
enum ExitCode {
    /** All files were evaluated, and there is no finding that fails the run. */
    CLEAN(0),
    /** A finding fails the run. */
    FOUND(1),
    /** Wrong usage, unreadable rulebooks of the office, or a refused file. */
    NOT_DONE(2),
    /** An internal error. */
    INTERNAL_ERROR(70);

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
