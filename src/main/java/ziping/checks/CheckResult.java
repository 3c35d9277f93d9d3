package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.result.RuleState;

/**
 * The result of one check.
 *
 * @param applicable whether the form had anything to check
 * @param violations of the rule
 * @param unreadable cells that could not be checked because their content cannot be read
 */
public record CheckResult(boolean applicable, List<Violation> violations, List<Location> unreadable) {
    /** The result of a check that is not run at all. */
    public static final CheckResult NONE = new CheckResult(false, List.of(), List.of());

    public CheckResult {
        violations = List.copyOf(violations);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One violation of the rule.
     *
     * @param duty if it differs from that of the rule
     * @param places the most important one first
     */
    public record Violation(Optional<Duty> duty, List<Location> places, Message message) {
        public Violation {
            places = List.copyOf(places);
        }
    }

    /**
     * The state of the rule if none of its violations is reported. A cell that could not be read never counts as
     * passed.
     */
    public RuleState.State stateWithoutFindings() {
        if (!unreadable.isEmpty()) {
            return RuleState.State.NOT_RUN;
        } else if (!violations.isEmpty()) {
            return RuleState.State.HELD_BACK;
        }
        return applicable ? RuleState.State.PASSED : RuleState.State.NOT_APPLICABLE;
    }

    /** Collects a result while a check goes over a form. */
    public static final class Builder {
        private final List<Violation> violations = new ArrayList<>();
        private final List<Location> unreadable = new ArrayList<>();
        private boolean applicable;

        /** The form had something to check. */
        public void markApplicable() {
            applicable = true;
        }

        /** The check cannot read the content of this cell. */
        public void unreadable(FormCell cell) {
            unreadable.add(cell.location());
        }

        public void violation(Message message, List<Location> locations) {
            applicable = true;
            violations.add(new Violation(Optional.empty(), locations, message));
        }

        public void violation(Duty duty, Message message, List<Location> locations) {
            applicable = true;
            violations.add(new Violation(Optional.of(duty), locations, message));
        }

        public CheckResult build() {
            return new CheckResult(applicable, violations, unreadable);
        }
    }
}
