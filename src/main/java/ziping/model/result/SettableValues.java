package ziping.model.result;

import java.util.List;
import ziping.model.Bilingual;
import ziping.model.message.Message;

/**
 * All that an office may set, with the present values of the rulebooks.
 *
 * @param rules every rule of consistency, by code
 * @param parameters thresholds and the like
 * @param scales of grades
 * @param rulebooks names of all of them
 */
public record SettableValues(
        List<RuleNow> rules, List<Parameter> parameters, List<Scale> scales, List<Bilingual> rulebooks) {
    public SettableValues {
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
        scales = List.copyOf(scales);
        rulebooks = List.copyOf(rulebooks);
    }

    /**
     * A rule of consistency.
     *
     * @param only the rulebooks that have it; none if all do
     */
    public record RuleNow(Rule rule, List<Bilingual> only) {
        public RuleNow {
            only = List.copyOf(only);
        }
    }

    /**
     * A number of the law.
     *
     * @param id that identifies it
     * @param of what it belongs to, such as a rule
     * @param meaning its meaning there
     * @param now its values, differing from rulebook to rulebook if there are several
     */
    public record Parameter(String id, Message of, Message meaning, List<String> now) {
        public Parameter {
            now = List.copyOf(now);
        }
    }

    /**
     * How totals become grades.
     *
     * @param rulebooks that have this scale
     * @param steps from the highest
     */
    public record Scale(List<Bilingual> rulebooks, String steps) {
        public Scale {
            rulebooks = List.copyOf(rulebooks);
        }
    }
}
