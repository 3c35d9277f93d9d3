package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/** Every rule over figures that is usual in the field is built, covered by another, or listed with a reason. */
class RulesOfTheFieldTest {
    private static final JsonNode LIST = Fixtures.yaml(Fixtures.ROOT.resolve("rules-of-the-field.yaml"));
    private static final Set<String> BUILT = BuiltInRulebooks.RULEBOOKS.rules().stream()
            .map(rule -> rule.code())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void each_is_built_or_accounted_for() {
        Set<String> accounted = new TreeSet<>(BUILT);
        LIST.get("said-by-another").fieldNames().forEachRemaining(accounted::add);
        LIST.get("not-built").fieldNames().forEachRemaining(accounted::add);
        Set<String> missing = new TreeSet<>();
        LIST.get("figures").forEach(family -> family.forEach(node -> missing.add(node.asText())));
        assertTrue(missing.size() > 40, "only " + missing);
        missing.removeAll(accounted);
        assertEquals(Set.of(), missing);
    }

    @Test
    void none_that_is_built_is_called_missing() {
        Set<String> listed = new TreeSet<>();
        LIST.get("said-by-another").fieldNames().forEachRemaining(listed::add);
        LIST.get("not-built").fieldNames().forEachRemaining(listed::add);
        listed.retainAll(BUILT);
        assertEquals(Set.of(), listed);
    }

    @Test
    void what_another_rule_says_is_said_by_one_that_is_built() {
        LIST.get("said-by-another").properties().forEach(property -> {
            assertTrue(BUILT.contains(property.getValue().get("rule").asText()), property.getKey());
            assertFalse(property.getValue().get("why").asText().isBlank(), property.getKey());
        });
    }
}
