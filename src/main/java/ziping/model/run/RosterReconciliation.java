package ziping.model.run;

import java.util.List;
import java.util.Optional;
import ziping.model.form.Roster;

/**
 * 名单核对: the roster compared with the submissions.
 *
 * @param lines those of the roster in its order, then the submissions that are not on it
 * @param unread files that could not be read, among which missing projects may be
 */
public record RosterReconciliation(List<Line> lines, int unread) {
    public RosterReconciliation {
        lines = List.copyOf(lines);
    }

    /** The state of a line. */
    public enum State {
        RECEIVED,
        /** More than one form was submitted for it. */
        SEVERAL,
        MISSING,
        /** A form was submitted for it, but it is not on the roster. */
        UNEXPECTED
    }

    /** How a submission was matched with a line of the roster. */
    public enum Match {
        CODE,
        /** By code, although the names differ. */
        CODE_ONLY,
        NAME,
        /** By name, although the codes differ. */
        NAME_ONLY,
        NONE,
        /** Several lines of the roster have its name, and it is not known which is meant. */
        UNDECIDED
    }

    /** A submitted form. */
    public record Received(ProjectDigest project, Match match) {}

    /**
     * An expected project with the submissions for it, or a submission that was not expected.
     *
     * @param expected line of the roster; empty if the project is not on it
     */
    public record Line(State state, Optional<Roster.Expected> expected, List<Received> received) {
        public Line {
            received = List.copyOf(received);
        }

        /** The name of the project. */
        public String project() {
            if (expected.isEmpty()) {
                return received.get(0).project().identity().project();
            }
            String name = expected.get().project();
            return name.isEmpty() ? expected.get().code() : name;
        }
    }

    /** The number of projects on the roster. */
    public int expected() {
        return (int) lines.stream().filter(line -> line.expected().isPresent()).count();
    }

    /** The lines with a state. */
    public List<Line> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
