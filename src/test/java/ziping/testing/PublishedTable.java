package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.quantity.MoneySources;

/**
 * A published self-evaluation, by the names that its form has for each printed cell. {@code real-tables/tables.yaml}
 * lists every table with its form and the reason for this form. Remarks of other people on a table are not read.
 */
public record PublishedTable(String id, JsonNode listed, JsonNode printed) {
    public static final Path FOLDER = Fixtures.ROOT.resolve("real-tables");

    private static final JsonNode LIST = Fixtures.yaml(FOLDER.resolve("tables.yaml"));
    private static final List<Named> IDENTITY = List.of(
            new Named("/fiscal_year", FieldNames.YEAR),
            new Named("/project", FieldNames.PROJECT),
            new Named("/department", FieldNames.DEPARTMENT),
            new Named("/unit", FieldNames.UNIT),
            new Named("/overall_goal/expected", "预期目标"),
            new Named("/overall_goal/actual", "实际完成情况"),
            new Named("/published_total_weight", FieldNames.TOTAL_WEIGHT),
            new Named("/published_total_score", FieldNames.TOTAL),
            new Named("/published_grade", FieldNames.GRADE));
    private static final List<Named> MONEY = List.of(
            new Named("/initial", FieldNames.INITIAL),
            new Named("/full_year", FieldNames.FULL),
            new Named("/received", FieldNames.RECEIVED),
            new Named("/executed", FieldNames.EXECUTED),
            new Named("/rate", FieldNames.EXECUTION_RATE),
            new Named("/weight", FieldNames.EXECUTION_WEIGHT),
            new Named("/score", FieldNames.EXECUTION_POINTS));
    private static final List<Named> COLUMNS = List.of(
            new Named("/level1", FieldNames.LEVEL1),
            new Named("/level2", FieldNames.LEVEL2),
            new Named("/level3", FieldNames.NAME),
            new Named("/operator", FieldNames.SIGN),
            new Named("/target", FieldNames.TARGET),
            new Named("/measure", FieldNames.TARGET_UNIT),
            new Named("/actual", FieldNames.ACTUAL),
            new Named("/weight", FieldNames.WEIGHT),
            new Named("/score", FieldNames.POINTS),
            new Named("/deviation_reason", FieldNames.EXPLANATION));

    /** The columns of the table and their names in forms. */
    private record Named(String at, String name) {
        void read(JsonNode from, String source, Map<String, String> cells) {
            JsonNode cell = from.at(at);
            if (cell.isTextual()) {
                cells.put(MoneySources.name(name, source), cell.asText());
            }
        }
    }

    /** All tables in the order of the list. */
    public static List<PublishedTable> all() {
        List<PublishedTable> tables = new ArrayList<>();
        LIST.get("tables")
                .properties()
                .forEach(it -> tables.add(new PublishedTable(
                        it.getKey(), it.getValue(), Fixtures.yaml(FOLDER.resolve(it.getKey() + ".json")))));
        return tables;
    }

    /** The form into which the table is copied. */
    public Form form() {
        return BuiltInRulebooks.FORMS.get(listed.get("form").asText());
    }

    /** The reason why the form fits. */
    public String because() {
        return listed.get("because").asText();
    }

    /** What the table lacks. */
    public String missing() {
        return listed.get("missing").asText();
    }

    /** The rulebook of the place, if it fits better than that of the form. */
    Optional<String> rulebook() {
        return Optional.ofNullable(listed.get("rulebook")).map(JsonNode::asText);
    }

    /** The tables of the blank form whose preset rows do not fit and are deleted first. */
    List<String> cleared() {
        return StreamSupport.stream(listed.path("clear").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** All printed single cells by name. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        IDENTITY.forEach(it -> it.read(printed, "", cells));
        if (printed.get("scope").asText().equals("whole-department")) {
            // The evaluation is about the department itself: its name is in the cell of the project name.
            cells.put(FieldNames.PROJECT, cells.remove(FieldNames.UNIT));
        }
        printed.get("budget").forEach(row -> {
            JsonNode source = LIST.get("sources").get(row.get("item").asText());
            MONEY.forEach(it -> it.read(row, source.asText(), cells));
        });
        return cells;
    }

    /** The printed indicator rows by column. */
    public List<Map<String, String>> indicators() {
        List<Map<String, String>> rows = new ArrayList<>();
        printed.get("indicators").forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            COLUMNS.forEach(it -> it.read(row, "", cells));
            rows.add(cells);
        });
        return rows;
    }

    /** The printed points by indicator. */
    public Map<String, String> points() {
        return indicators().stream()
                .filter(it -> it.containsKey(FieldNames.POINTS))
                .collect(Collectors.toMap(it -> it.get(FieldNames.NAME), it -> it.get(FieldNames.POINTS)));
    }

    /** Printed values without a cell in the form, such as points for a single source of money. */
    public List<String> withoutPlace() {
        List<String> unused = new ArrayList<>();
        cells().forEach((name, value) -> {
            if (form().field(name).isEmpty() && !isDash(value)) {
                unused.add(name + " " + value);
            }
        });
        indicators()
                .forEach(row -> row.forEach((column, value) -> {
                    if (form().field(column).isEmpty()) {
                        unused.add(row.get(FieldNames.NAME) + " " + column + " " + value);
                    }
                }));
        return unused;
    }

    private static boolean isDash(String value) {
        return value.equals("-") || value.equals("/");
    }
}
