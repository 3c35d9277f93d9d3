package ziping.checks;

/** A check that compares cells of one form. */
public non-sealed interface Check extends ConsistencyCheck {
    /** Runs the check. It never throws, whatever was typed. */
    CheckResult run(CheckContext context);

    /** Whether its violations are reported only for cells that no finding of another rule is about. */
    default boolean isForThoseNotMentioned() {
        return false;
    }
}
