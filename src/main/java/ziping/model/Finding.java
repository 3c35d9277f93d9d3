package ziping.model;

import java.util.List;

/**
 * Something that a rule found about what a person typed. It stops nothing.
 *
 * @param rule the rule that found it
 * @param duty what it asks of the person; may be lighter than the rule's own, or heavier where others only follow from it
 * @param places every cell concerned, the one to act on first
 * @param saying what is there and what was expected
 * @param fingerprint stable when rows are inserted
 * @param answer what the person wrote under 处理说明, else empty
 */
public record Finding(Rule rule, Duty duty, List<Place> places, Saying saying, String fingerprint, String answer) {
    public Finding {
        places = List.copyOf(places);
    }

    /** The same finding as it is seen from one of its places. */
    public Finding at(Place place) {
        return new Finding(rule, duty, List.of(place), saying, fingerprint, answer);
    }

    /** The same, asking something else of the person. */
    public Finding with(Duty other) {
        return new Finding(rule, other, places, saying, fingerprint, answer);
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
