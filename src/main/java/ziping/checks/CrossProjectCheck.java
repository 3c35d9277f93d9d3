package ziping.checks;

import java.util.List;

/** A check that compares the projects of a run. */
@FunctionalInterface
public non-sealed interface CrossProjectCheck extends ConsistencyCheck {
    /** What it finds. It has a result for whatever was typed, and never throws. */
    List<CrossProjectViolation> run(ProjectSet projectSet);
}
