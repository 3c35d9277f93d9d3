package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import ziping.testing.Fixtures;

/** The tables of cases in {@code quantity}: groups of cases with their expected results. */
final class QuantityCases {
    private QuantityCases() {}

    /** One test for each {@code text: result}. */
    static Stream<DynamicTest> ofTexts(String file, Function<String, String> result) {
        return groups(file)
                .flatMap(group -> group.getValue().properties().stream()
                        .map(property -> DynamicTest.dynamicTest(
                                group.getKey() + ": " + property.getKey(),
                                () -> assertEquals(property.getValue().asText(), result.apply(property.getKey())))));
    }

    /** One test for each row, whose last cell is the result. */
    static Stream<DynamicTest> ofRows(String file, Function<List<JsonNode>, String> result) {
        return groups(file).flatMap(group -> {
            List<DynamicTest> tests = new ArrayList<>();
            group.getValue().forEach(row -> {
                List<JsonNode> cells = new ArrayList<>();
                row.forEach(cells::add);
                String expected = cells.remove(cells.size() - 1).asText();
                tests.add(DynamicTest.dynamicTest(
                        group.getKey() + ": " + cells, () -> assertEquals(expected, result.apply(cells))));
            });
            return tests.stream();
        });
    }

    /** The number of cases. */
    static int count(String file) {
        return groups(file).mapToInt(group -> group.getValue().size()).sum();
    }

    private static Stream<Map.Entry<String, JsonNode>> groups(String file) {
        return Fixtures.yaml(Fixtures.ROOT.resolve("quantity").resolve(file)).properties().stream();
    }
}
