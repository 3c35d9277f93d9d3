package ziping.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ziping.model.message.Message;

/** Collects the problems of the files, so that all of them are reported together. */
final class LoadProblems {
    private static final Comparator<Problem> READING_ORDER = Comparator.<Problem, String>comparing(
                    problem -> problem.at().file())
            .thenComparing(problem -> problem.at().sheet())
            .thenComparing(problem -> problem.at().line())
            .thenComparing(problem -> problem.at().column());

    private final List<Problem> problems = new ArrayList<>();

    private record Problem(SourcePosition at, Message what) {
        Message said() {
            return at.said(what);
        }
    }

    /** Notes a problem at a place. Reading continues. */
    void add(SourcePosition at, Message what) {
        problems.add(new Problem(at, what));
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Refuses all files if one of them has a problem. */
    void refuseIfAny() throws RulebookException {
        if (!none()) {
            throw new RulebookException(said());
        }
    }

    /** The error for files that the build has checked and that should have no problem. */
    IllegalStateException fault() {
        return new IllegalStateException(said().toString());
    }

    private List<Message> said() {
        // One cell of an office's workbook can have the same problem for each rulebook that it changes.
        return problems.stream()
                .distinct()
                .sorted(READING_ORDER)
                .map(Problem::said)
                .toList();
    }
}
