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
import ziping.model.Decimals;

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
                                () -> assertEquals(it.getValue().asText(), shown(Meanings.ofText(it.getKey())))))));
        return tests.stream();
    }

    @Test
    void the_table_holds_cases() {
        assertTrue(TABLE.size() >= 5);
    }

    private static String shown(Meaning meaning) {
        if (meaning instanceof Meaning.Amount it) {
            String hedge = switch (it.certainty()) {
                case EXACT -> "";
                case APPROXIMATE -> "约 ";
                case LOWER_BOUND -> "至少 ";
            };
            return String.join(" ", sign(it.sign()) + hedge + Decimals.plain(it.value()), it.unit())
                    .strip();
        } else if (meaning instanceof Meaning.Range it) {
            return "%s%s, %s%s %s"
                    .formatted(
                            it.low().included() ? "[" : "(",
                            Decimals.plain(it.low().value()),
                            Decimals.plain(it.high().value()),
                            it.high().included() ? "]" : ")",
                            it.unit())
                    .strip();
        } else if (meaning instanceof Meaning.Wording it) {
            return "文字 " + it.words();
        } else if (meaning instanceof Meaning.Nothing it) {
            return it.kind() == Meaning.Nothing.Kind.BLANK ? "空白" : "占位";
        }
        return "不明 " + ((Meaning.Unclear) meaning).reason();
    }

    private static String sign(Meaning.Sign sign) {
        return switch (sign) {
            case NONE -> "";
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case EQUAL -> "= ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
        };
    }
}
