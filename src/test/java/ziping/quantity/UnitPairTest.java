package ziping.quantity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ziping.model.Decimals;

/** Target and actual value together, converted to one unit. */
class UnitPairTest {
    @TestFactory
    Stream<DynamicTest> target_and_actual_are_brought_to_one_unit_or_not_compared() {
        return QuantityCases.ofRows("pairs.yaml", UnitPairTest::compared);
    }

    private static String compared(List<JsonNode> row) {
        ParsedValue.TargetAndActual values = ParsedValue.TargetAndActual.of(
                ValueParser.ofText(row.get(0).asText()),
                ValueParser.ofText(row.get(1).asText()));
        return values.target() instanceof ParsedValue.Amount target
                        && values.actual() instanceof ParsedValue.Amount actual
                ? UnitPair.of(target, actual)
                        .map(UnitPairTest::shown)
                        .orElse("单位不同 " + target.unit() + "、" + actual.unit())
                : "不是两个数";
    }

    private static String shown(UnitPair pair) {
        String units = switch (pair.units()) {
            case SAME -> "同单位";
            case ONE_MISSING -> "一方没写单位";
            case CONVERTED -> "换算";
        };
        String numbers = Decimals.plain(pair.target()) + " / " + Decimals.plain(pair.actual());
        return (numbers + " " + pair.unit()).strip() + "（" + units + "）";
    }
}
