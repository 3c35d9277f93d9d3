package ziping.checks;

import java.util.List;
import ziping.model.Place;
import ziping.model.RuleState;

/**
 * What one check found.
 *
 * @param compared whether anything was there to be held against something
 * @param hits what is wrong
 * @param unreadable cells that had to be left out because they could not be understood
 */
public record Verdict(boolean compared, List<Hit> hits, List<Place> unreadable) {
    /** The state of the rule if none of its hits is told: what could not be read, or was found, is never shown as passed. */
    public RuleState.State stateUntold() {
        if (!unreadable.isEmpty()) {
            return RuleState.State.NOT_RUN;
        } else if (!hits.isEmpty()) {
            return RuleState.State.HELD_BACK;
        }
        return compared ? RuleState.State.PASSED : RuleState.State.NOT_APPLICABLE;
    }
}
