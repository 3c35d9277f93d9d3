package ziping.model;

import java.util.List;

/**
 * What became of one rule on one submission.
 *
 * @param why for a rule that was not run: the cells it could not read
 */
public record RuleState(Rule rule, State state, List<Place> why) {
    /** Every rule in force ends in exactly one of these. */
    public enum State {
        PASSED,
        FOUND,
        /** All that it found only follows from the findings of another rule, which tells it. */
        HELD_BACK,
        /** The form does not ask what the rule needs, or nothing was filled in there. */
        NOT_APPLICABLE,
        /** A value the rule needs could not be understood. Never the same as passed. */
        NOT_RUN
    }

    public RuleState {
        why = List.copyOf(why);
    }
}
