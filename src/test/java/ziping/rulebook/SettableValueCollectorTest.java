package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.SettableValues;
import ziping.scoring.BudgetExecution;
import ziping.scoring.OverFulfilment;
import ziping.scoring.Rounding;
import ziping.scoring.ScoringMethods;
import ziping.testing.BuiltInRulebooks;

/** Every number that a law can have has a text that explains it to an office. */
class SettableValueCollectorTest {
    private static final List<Class<? extends Record>> WITH_NUMBERS = Stream.of(
                    CheckKinds.KINDS.values().stream(),
                    ScoringMethods.KINDS.values().stream(),
                    Stream.of(Rounding.class, OverFulfilment.class, BudgetExecution.class))
            .flatMap(it -> it)
            .<Class<? extends Record>>map(it -> it)
            .toList();

    @Test
    void every_number_of_every_kind_has_its_meaning_in_both_languages() {
        Set<String> numbers = new TreeSet<>(Set.of("weights"));
        WITH_NUMBERS.forEach(kind -> Stream.of(kind.getRecordComponents())
                .filter(component -> component.getType() == BigDecimal.class || component.getType() == int.class)
                .forEach(component -> numbers.add(YamlKeys.ofComponent(component.getName()))));
        assertTrue(numbers.containsAll(Set.of("tolerance", "zero-at", "digits")), numbers.toString());

        for (String number : numbers) {
            for (Language language : Language.values()) {
                Messages.in(language).text("parameter." + number);
            }
        }
    }

    @Test
    void a_number_is_found_again_by_what_the_workbook_keeps_of_it() {
        List<String> ids = BuiltInRulebooks.RULEBOOKS.settable().parameters().stream()
                .map(SettableValues.Parameter::id)
                .toList();
        assertTrue(ids.size() > 8, ids.toString());
        assertEquals(
                ids,
                ids.stream()
                        .map(id -> ParameterId.of(id).orElseThrow().written())
                        .toList());
    }
}
