package ziping.checks;

import java.util.List;

/** A check that compares the projects of a run. */
@FunctionalInterface
public non-sealed interface CrossProjectCheck extends ConsistencyCheck {
    /** Runs the check. It never throws, whatever was typed. */
    List<CrossProjectViolation> run(ProjectSet projectSet);
}
