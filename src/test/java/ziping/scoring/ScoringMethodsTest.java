package ziping.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;
import ziping.testing.Fixtures;

/** One table of cases per method, {@code scoring/<method>.yaml}: target, actual, weight and the expected score. */
class ScoringMethodsTest {
    private static final Path TABLES = Fixtures.ROOT.resolve("scoring");
    private static final String EXECUTION = "budget-execution";
    private static final Rounding TWO_DIGITS = new Rounding(2, RoundingMode.HALF_UP);
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    @Test
    void every_method_has_a_table() {
        Set<String> methods = new TreeSet<>(ScoringMethods.KINDS.keySet());
        methods.add(EXECUTION);

        assertEquals(
                methods,
                Fixtures.files(TABLES, ".yaml").stream()
                        .map(ScoringMethodsTest::method)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> each_case_gives_its_points_and_can_be_checked_by_hand() {
        return Fixtures.files(TABLES, ".yaml").stream().flatMap(file -> {
            JsonNode table = Fixtures.yaml(file);
            return StreamSupport.stream(table.get("cases").spliterator(), false)
                    .map(node -> DynamicTest.dynamicTest(
                            method(file) + ": " + node.get("about").asText(),
                            () -> check(score(method(file), table.get("method"), node), node)));
        });
    }

    private static void check(Score score, JsonNode expected) {
        assertFalse(expected.path("source").asText().isBlank(), "every case says where it comes from");
        assertEquals(expected.get("how").asText(), ZH.text(score.how()));
        if (expected.has("points")) {
            Score.Certain certain = assertInstanceOf(Score.Certain.class, score);
            assertEquals(expected.get("points").asText(), Decimals.plain(certain.points()));
        } else if (expected.has("bounds")) {
            Score.Bounds bounds = assertInstanceOf(Score.Bounds.class, score);
            assertEquals(expected.at("/bounds/0").asText(), Decimals.plain(bounds.low()));
            assertEquals(expected.at("/bounds/1").asText(), Decimals.plain(bounds.high()));
        } else {
            assertInstanceOf(Score.Open.class, score);
        }
    }

    private static Score score(String method, JsonNode parameters, JsonNode it) throws JsonProcessingException {
        BigDecimal weight = new BigDecimal(it.get("weight").asText());
        if (method.equals(EXECUTION)) {
            return RECORDS.treeToValue(parameters, BudgetExecution.class)
                    .score(number(it.get("executed")), number(it.get("full")), weight, TWO_DIGITS);
        }
        ScoringMethod made = (ScoringMethod) RECORDS.treeToValue(parameters, ScoringMethods.KINDS.get(method));
        ParsedValue.TargetAndActual values =
                ParsedValue.TargetAndActual.of(meaning(it.get("target")), meaning(it.get("actual")));
        Optional<Integer> year = Optional.of(it.path("year").asInt(2021)).filter(known -> known > 0);
        return made.score(new ScoringInput(values.target(), values.actual(), weight, TWO_DIGITS, year));
    }

    private static ParsedValue meaning(JsonNode cell) {
        return cell.has("percent")
                ? ValueParser.of(
                        new CellValue.Numeral(new BigDecimal(cell.get("percent").asText()).movePointLeft(2), true))
                : ValueParser.ofText(cell.asText());
    }

    private static Optional<BigDecimal> number(JsonNode amount) {
        return Optional.ofNullable(amount).map(node -> new BigDecimal(node.asText()));
    }

    private static String method(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
