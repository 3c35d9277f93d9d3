package ziping.model.result;

import java.util.List;
import ziping.model.Bilingual;
import ziping.model.message.Message;

/**
 * All values that an office may set, with their present values.
 *
 * @param rules all consistency rules, by code
 * @param parameters thresholds and other numbers
 * @param scales the scales of grades
 * @param rulebooks the names of all rulebooks
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
     * A consistency rule.
     *
     * @param only the rulebooks that contain it; empty if all of them do
     */
    public record RuleNow(Rule rule, List<Bilingual> only) {
        public RuleNow {
            only = List.copyOf(only);
        }
    }

    /**
     * A number of the law.
     *
     * @param id identifies the parameter
     * @param of the element that it belongs to, such as a rule
     * @param meaning its meaning in that element
     * @param now its present values; there are several if they differ between rulebooks
     */
    public record Parameter(String id, Message of, Message meaning, List<String> now) {
        public Parameter {
            now = List.copyOf(now);
        }
    }

    /**
     * A scale of grades for totals.
     *
     * @param rulebooks the rulebooks with this scale
     * @param steps the grades from the highest
     */
    public record Scale(List<Bilingual> rulebooks, String steps) {
        public Scale {
            rulebooks = List.copyOf(rulebooks);
        }
    }
}
