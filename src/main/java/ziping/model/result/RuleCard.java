package ziping.model.result;

import java.util.List;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.message.Message;

/**
 * One rule of consistency, with all its details.
 *
 * @param checks what it looks at
 * @param cells the names of cells that the rulebook gives it; none if the form decides
 * @param only the rulebooks that have it; none if all do
 * @param covers the rules whose findings at the same cells only follow from this one's
 * @param numbers in it that an office may change
 * @param says what is wrong when it fires, where the office wrote that itself
 * @param off why it is not checked
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
