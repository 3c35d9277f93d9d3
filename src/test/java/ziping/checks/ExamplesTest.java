package ziping.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Rule;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/** The examples that {@code rules show} prints are what the rules say in their own cases, each sentence once. */
class ExamplesTest {
    @Test
    void the_examples_are_current_in_both_languages() {
        Fixtures.assertApproved(Examples.pages());
    }

    @Test
    void every_rule_has_an_example() {
        assertEquals(
                List.of(),
                BuiltInRulebooks.RULEBOOKS.rules().stream()
                        .filter(rule -> Messages.in(Language.ZH).examples(rule).isEmpty())
                        .map(Rule::code)
                        .toList());
    }
}
