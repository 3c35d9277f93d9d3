package ziping.model.result;

import java.util.List;
import ziping.model.form.Location;
import ziping.model.message.Message;

/**
 * A problem that a rule found in what a person typed. It stops nothing.
 *
 * @param rule the rule that found it
 * @param duty what it asks of the person; may be lighter than the duty of the rule, or heavier if other findings follow from this one
 * @param places every cell concerned, the one to correct first
 * @param message the message: what is there and what was expected
 * @param fingerprint stable when rows are inserted
 * @param answer what the person wrote under 处理说明, else empty
 */
public record Finding(Rule rule, Duty duty, List<Location> places, Message message, String fingerprint, String answer) {
    public Finding {
        places = List.copyOf(places);
    }

    /** The same finding at one of its places. */
    public Finding at(Location place) {
        return new Finding(rule, duty, List.of(place), message, fingerprint, answer);
    }

    /** The same with another duty. */
    public Finding with(Duty other) {
        return new Finding(rule, other, places, message, fingerprint, answer);
    }

    /** The code of the rule. */
    public String code() {
        return rule.code();
    }

    /** Whether it asked the person to confirm, and the person did, in words of their own. */
    public boolean isAnswered() {
        return duty == Duty.CONFIRM && !answer.isBlank();
    }
}
