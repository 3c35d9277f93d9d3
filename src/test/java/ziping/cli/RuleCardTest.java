package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.messages.TextWidth;
import ziping.model.result.Rule;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/** The output of {@code rules show}. */
class RuleCardTest {
    /** A rule over several projects, a rule of one place, and a rule whose findings replace those of others. */
    private static final List<String> CODES = List.of("X05", "B11", "B04");

    @Test
    void the_cards_of_three_rules_are_approved() {
        String cards = Stream.of("zh", "en")
                .flatMap(language -> CODES.stream().map(code -> card(code, language)))
                .collect(Collectors.joining("\n"));
        Fixtures.assertApproved(Fixtures.ROOT.resolve("rules").resolve("cards.txt"), cards);
    }

    @Test
    void every_card_fits_a_terminal() {
        List<String> wide = new ArrayList<>();
        for (Rule rule : BuiltInRulebooks.RULEBOOKS.rules()) {
            Stream.of("zh", "en")
                    .flatMap(language -> card(rule.code(), language).lines())
                    .filter(it -> TextWidth.of(it) > 80)
                    .forEach(wide::add);
        }
        assertEquals(List.of(), wide);
    }

    private static String card(String code, String language) {
        return CommandLine.run(List.of("rules", "show", code, "--lang", language));
    }
}
