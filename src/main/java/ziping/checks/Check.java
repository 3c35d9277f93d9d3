package ziping.checks;

/** A check that compares cells of one form. */
public non-sealed interface Check extends ConsistencyCheck {
    /** What it finds. It has a result for whatever was typed, and never throws. */
    CheckResult run(CheckContext context);

    /** Whether its violations are reported only for cells that no finding of another rule is about. */
    default boolean isForThoseNotMentioned() {
        return false;
    }
}
