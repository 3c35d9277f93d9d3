package ziping.checks.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.InvalidParameterException;
import ziping.testing.Fixtures;
import ziping.testing.RandomValues;

/** What formulas are worth: the table {@code formulas/values.yaml}. */
class ExpressionTest {
    private static final JsonNode TABLE = Fixtures.yaml(Fixtures.ROOT.resolve("formulas/values.yaml"));
    private static final CellLookup CELLS = new CellLookup() {
        @Override
        public Value cell(String name, int row) {
            JsonNode node = TABLE.get("cells").path(name);
            return value(name, node.isArray() ? node.get(row) : node);
        }

        @Override
        public Optional<List<Value>> column(String name) {
            JsonNode node = TABLE.get("cells").path(name);
            List<Value> column = new ArrayList<>();
            node.forEach(item -> column.add(value(name, item)));
            return node.isArray() ? Optional.of(column) : Optional.empty();
        }
    };

    private static final List<String> PIECES = List.of(
            "甲",
            "乙",
            "空",
            "文",
            "列分",
            "1",
            "0.5",
            "\"及时\"",
            "\"\"",
            "TRUE",
            "+",
            "-",
            "*",
            "/",
            "^",
            "%",
            "&",
            "=",
            "<>",
            "<",
            ">=",
            "(",
            ")",
            ",",
            ":",
            " ",
            "SUM(",
            "IF(",
            "AND(",
            "NOT(",
            "ABS(",
            "ROUND(",
            "LEN(",
            "COUNTIF(",
            "{",
            "}",
            "A1",
            "!",
            "#REF!",
            "XLOOKUP(",
            "@",
            "（",
            "，");

    @TestFactory
    Stream<DynamicTest> each_formula_is_worth_what_its_table_says() {
        return cases().map(it -> DynamicTest.dynamicTest(it.get("formula").asText(), () -> check(it)));
    }

    private static void check(JsonNode it) {
        Expression expression = Expression.of(it.get("formula").asText());
        Value value = new Calculation(CELLS, 0).value(expression.root());
        JsonNode expected = it.get("is");
        if (expected.has("open")) {
            List<String> names = new ArrayList<>();
            expected.get("open").forEach(name -> names.add(name.asText()));
            assertTrue(value instanceof Value.Open, value.toString());
            assertEquals(
                    names,
                    Calculation.obstacles(value).stream()
                            .map(cell -> cell.location().label())
                            .toList());
        } else {
            assertEquals(new Value.Truth(expected.asBoolean()), value);
        }
    }

    @Test
    void every_function_and_operator_has_a_case() {
        Set<Function> seen = new TreeSet<>();
        cases().forEach(it -> collect(Expression.of(it.get("formula").asText()).root(), seen));
        assertEquals(Set.of(Function.values()), seen);
    }

    @Test
    void an_equals_sign_before_it_does_no_harm() {
        assertEquals(Expression.of("甲>乙").root(), Expression.of(" =甲>乙").root());
    }

    @Test
    void whatever_is_written_is_read_or_refused() {
        RandomValues.forAll(3000, values -> {
            String formula = String.join("", values.list(1, 9, () -> values.oneOf(PIECES)));
            try {
                Value value =
                        new Calculation(CELLS, 0).value(Expression.of(formula).root());
                assertTrue(value instanceof Value.Truth || value instanceof Value.Open, value.toString());
            } catch (InvalidParameterException refused) {
                assertTrue(refused.message().key().startsWith("law.formula-"), refused.toString());
            }
        });
    }

    private static void collect(FormulaNode node, Set<Function> seen) {
        if (node instanceof FormulaNode.Call call) {
            seen.add(call.function());
            call.arguments().forEach(argument -> collect(argument, seen));
        }
    }

    private static Stream<JsonNode> cases() {
        List<JsonNode> cases = new ArrayList<>();
        TABLE.get("cases").forEach(group -> group.forEach(cases::add));
        return cases.stream();
    }

    private static Value value(String name, JsonNode node) {
        FormCell cell = FormCell.typed(new Location("", new CellAddress("", 0, 0), name, ""), new CellValue.Blank());
        if (node.isNull() || node.isMissingNode()) {
            return new Value.Blank(cell);
        }
        return node.isNumber()
                ? Calculation.figure(new java.math.BigDecimal(node.asText()))
                : new Value.Words(node.asText(), Optional.of(cell));
    }
}
