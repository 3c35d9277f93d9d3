package ziping.model.result;

import java.util.List;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.message.Message;

/**
 * One consistency rule with all its details.
 *
 * @param checks the description of the check
 * @param cells the names of its cells in the rulebook; empty if the form determines them
 * @param only the rulebooks that contain it; empty if all of them do
 * @param covers the rules whose findings at the same cells are hidden, because they follow from a finding of this rule
 * @param numbers its parameters that an office may change
 * @param says the message, if the office wrote it
 * @param off the reason why it is switched off, if it is
 */
public record RuleCard(
        Rule rule,
        Message checks,
        List<String> cells,
        List<Bilingual> only,
        List<Rule> covers,
        List<SettableValues.Parameter> numbers,
        Optional<Bilingual> says,
        Optional<String> off) {
    public RuleCard {
        cells = List.copyOf(cells);
        only = List.copyOf(only);
        covers = List.copyOf(covers);
        numbers = List.copyOf(numbers);
    }
}
