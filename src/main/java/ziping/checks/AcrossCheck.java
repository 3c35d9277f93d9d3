package ziping.checks;

import java.util.List;

/** A way to hold the projects of a run against each other. */
@FunctionalInterface
public non-sealed interface AcrossCheck extends Consistency {
    /** What it finds. Total: whatever was typed leads to an answer. */
    List<CrossProjectViolation> run(Gathering gathering);
}
