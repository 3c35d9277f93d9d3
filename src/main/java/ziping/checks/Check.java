package ziping.checks;

/** A way to hold places of a form against each other. */
public non-sealed interface Check extends Consistency {
    /** What it finds. Total: whatever was typed leads to a verdict. */
    CheckResult run(CheckContext context);

    /** Whether what it finds is told only about cells that no finding of another rule is about. */
    default boolean isForThoseNotMentioned() {
        return false;
    }
}
