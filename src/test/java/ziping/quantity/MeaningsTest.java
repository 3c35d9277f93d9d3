package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.Fixtures;

/** The table {@code quantity/values.yaml}: what people write, and what it means. */
class MeaningsTest {
    private static final JsonNode TABLE = Fixtures.yaml(Fixtures.ROOT.resolve("quantity/values.yaml"));

    @TestFactory
    Stream<DynamicTest> what_people_write_is_understood_or_honestly_refused() {
        List<DynamicTest> tests = new ArrayList<>();
        TABLE.properties()
                .forEach(group -> group.getValue()
                        .properties()
                        .forEach(it -> tests.add(DynamicTest.dynamicTest(
                                group.getKey() + ": " + it.getKey(),
                                () -> assertEquals(it.getValue().asText(), Shown.of(Meanings.ofText(it.getKey())))))));
        return tests.stream();
    }

    @Test
    void the_table_holds_the_catalogue() {
        int cases = 0;
        for (JsonNode group : TABLE) {
            cases += group.size();
        }
        assertTrue(cases >= 300, "only " + cases + " cases");
    }
}
