package ziping.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ziping.model.Saying;

/** Everything that is wrong with the files being read, collected so that all of it is said in one go. */
final class Problems {
    private static final Comparator<Problem> READING_ORDER = Comparator.<Problem, String>comparing(
                    problem -> problem.at().file())
            .thenComparing(problem -> problem.at().sheet())
            .thenComparing(problem -> problem.at().line())
            .thenComparing(problem -> problem.at().column());

    private final List<Problem> problems = new ArrayList<>();

    private record Problem(LawPlace at, Saying what) {
        Saying said() {
            return at.said(what);
        }
    }

    /** Notes what is wrong at a place; reading goes on. */
    void add(LawPlace at, Saying what) {
        problems.add(new Problem(at, what));
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Refuses everything that was read if anything is wrong with it. */
    void refuseIfAny() throws RulebookException {
        if (!none()) {
            throw new RulebookException(said());
        }
    }

    /** For what the build has checked: nothing should be wrong with it. */
    IllegalStateException fault() {
        return new IllegalStateException(said().toString());
    }

    private List<Saying> said() {
        // One cell of an office's workbook may be wrong for each rulebook that it changes.
        return problems.stream()
                .distinct()
                .sorted(READING_ORDER)
                .map(Problem::said)
                .toList();
    }
}
