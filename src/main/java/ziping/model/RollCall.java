package ziping.model;

import java.util.List;
import java.util.Optional;

/**
 * 名单核对: what the roster expects held against what came.
 *
 * @param lines those of the roster in its order, then what nobody expected
 * @param unread files that could not be read, among which missing projects may be
 */
public record RollCall(List<Line> lines, int unread) {
    public RollCall {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum State {
        RECEIVED,
        /** More than one form came for it. */
        SEVERAL,
        MISSING,
        /** It came, and the roster does not have it. */
        UNEXPECTED
    }

    /** By what a form was taken to be the expected one. */
    public enum Match {
        CODE,
        /** The names differ, though. */
        CODE_ONLY,
        NAME,
        /** The codes differ, though. */
        NAME_ONLY,
        NONE,
        /** Several lines of the roster have its name, and nothing tells which is meant. */
        UNDECIDED
    }

    /** A form that came. */
    public record Received(ProjectDigest project, Match match) {}

    /**
     * One expected project with what came for it, or one that came unexpected.
     *
     * @param expected empty if the roster does not have it
     */
    public record Line(State state, Optional<Roster.Expected> expected, List<Received> received) {
        public Line {
            received = List.copyOf(received);
        }

        /** The name of the project that it is about. */
        public String project() {
            return expected.map(it -> it.project().isEmpty() ? it.code() : it.project())
                    .orElseGet(() -> received.get(0).project().identity().project());
        }
    }

    /** How many projects the roster has. */
    public int expected() {
        return (int) lines.stream().filter(it -> it.expected().isPresent()).count();
    }

    /** The lines that ended in a state. */
    public List<Line> in(State state) {
        return lines.stream().filter(it -> it.state() == state).toList();
    }
}
