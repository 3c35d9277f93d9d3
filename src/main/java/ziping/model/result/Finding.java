package ziping.model.result;

import java.util.List;
import ziping.model.form.Location;
import ziping.model.message.Message;

/**
 * A problem that a rule found in the typed data. It never stops the run.
 *
 * @param rule the rule that found it
 * @param duty the required action; it may be lighter than the duty of the rule, or heavier if other findings follow
 *     from this one
 * @param places all cells of the problem; the cell to correct is the first
 * @param message the present and the expected content
 * @param fingerprint identifies the finding; it does not change when rows are inserted
 * @param answer the text of the person in the column 处理说明, else empty
 */
public record Finding(Rule rule, Duty duty, List<Location> places, Message message, String fingerprint, String answer) {
    public Finding {
        places = List.copyOf(places);
    }

    /** The same finding with one of its places. */
    public Finding at(Location location) {
        return new Finding(rule, duty, List.of(location), message, fingerprint, answer);
    }

    /** The same finding with another duty. */
    public Finding with(Duty other) {
        return new Finding(rule, other, places, message, fingerprint, answer);
    }

    /** The code of the rule. */
    public String code() {
        return rule.code();
    }

    /** Whether the finding required a confirmation and the person wrote one. */
    public boolean isAnswered() {
        return duty == Duty.CONFIRM && !answer.isBlank();
    }
}
