package ziping.model.result;

import java.util.List;
import ziping.model.form.Location;

/**
 * The final state of one rule on one submission.
 *
 * @param why for a rule that was not run: the cells that could not be parsed
 * @param reason for a rule that the office switched off: the reason that the office gave
 */
public record RuleState(Rule rule, State state, List<Location> why, String reason) {
    /** The final state of a rule. */
    public enum State {
        PASSED,
        FOUND,
        /** All its findings follow from findings of another rule. Only the findings of the other rule are reported. */
        HELD_BACK,
        /** The form does not have the cells that the rule needs, or the cells are blank. */
        NOT_APPLICABLE,
        /** A value the rule needs could not be parsed. This is not the same as passed. */
        NOT_RUN,
        /** The office switched it off and gave a reason. This is not the same as passed. */
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
