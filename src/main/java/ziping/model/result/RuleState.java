package ziping.model.result;

import java.util.List;
import ziping.model.form.Location;

/**
 * The final state of one rule on one submission.
 *
 * @param why for a rule that was not run: the cells it could not read
 * @param reason for a rule that the office switched off: why, in its own words
 */
public record RuleState(Rule rule, State state, List<Location> why, String reason) {
    /** Every rule in force ends in exactly one of these. */
    public enum State {
        PASSED,
        FOUND,
        /** All that it found follows from findings of another rule. Only those are reported. */
        HELD_BACK,
        /** The form does not ask what the rule needs, or nothing was filled in there. */
        NOT_APPLICABLE,
        /** A value the rule needs could not be parsed. This is not the same as passed. */
        NOT_RUN,
        /** The office switched it off, and says why. This is not the same as passed. */
        OFF
    }

    public RuleState {
        why = List.copyOf(why);
    }

    /** The state of a rule that is checked. */
    public RuleState(Rule rule, State state, List<Location> why) {
        this(rule, state, why, "");
    }

    /** The state of a rule that the office switched off. */
    public static RuleState off(Rule rule, String reason) {
        return new RuleState(rule, State.OFF, List.of(), reason);
    }
}
