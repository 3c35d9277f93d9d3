package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ziping.testing.Fixtures;

/** The figures in running text, with the words before them: {@code quantity/prose.yaml}. */
class ProseNumbersTest {
    @TestFactory
    Stream<DynamicTest> each_text_gives_its_figures() {
        JsonNode texts = Fixtures.yaml(Fixtures.ROOT.resolve("quantity/prose.yaml"));
        assertTrue(texts.size() > 5, "only " + texts.size() + " texts seen");
        return StreamSupport.stream(texts.spliterator(), false)
                .map(node -> DynamicTest.dynamicTest("“" + node.get("text").asText() + "”", () -> check(node)));
    }

    private static void check(JsonNode it) {
        List<String> expected = new ArrayList<>();
        it.get("figures").forEach(figure -> expected.add(figure.asText()));
        assertEquals(
                expected,
                ProseNumbers.figures(it.get("text").asText()).stream()
                        .map(ProseNumbersTest::shown)
                        .toList());
    }

    private static String shown(ProseNumbers.Figure figure) {
        return "%d|%s|%s|%s".formatted(figure.sentence(), figure.since(), figure.before(), figure.written());
    }
}
