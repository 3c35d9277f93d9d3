package ziping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ziping.model.Form;
import ziping.model.Names;
import ziping.quantity.Sources;

/**
 * A self-evaluation as it was published, by the names that its form has for each printed cell. {@code
 * real-tables/tables.yaml} lists every table, the form it fits and why. What others noted about a table is not read.
 */
record RealTable(String id, JsonNode listed, JsonNode printed) {
    static final Path FOLDER = Fixtures.ROOT.resolve("real-tables");

    private static final JsonNode LIST = Fixtures.yaml(FOLDER.resolve("tables.yaml"));
    private static final List<Named> IDENTITY = List.of(
            new Named("/fiscal_year", Names.YEAR),
            new Named("/project", Names.PROJECT),
            new Named("/department", Names.DEPARTMENT),
            new Named("/unit", Names.UNIT),
            new Named("/overall_goal/expected", "预期目标"),
            new Named("/overall_goal/actual", "实际完成情况"),
            new Named("/published_total_weight", Names.TOTAL_WEIGHT),
            new Named("/published_total_score", Names.TOTAL),
            new Named("/published_grade", Names.GRADE));
    private static final List<Named> MONEY = List.of(
            new Named("/initial", Names.INITIAL),
            new Named("/full_year", Names.FULL),
            new Named("/received", Names.RECEIVED),
            new Named("/executed", Names.EXECUTED),
            new Named("/rate", Names.EXECUTION_RATE),
            new Named("/weight", Names.EXECUTION_WEIGHT),
            new Named("/score", Names.EXECUTION_POINTS));
    private static final List<Named> COLUMNS = List.of(
            new Named("/level1", Names.LEVEL1),
            new Named("/level2", Names.LEVEL2),
            new Named("/level3", Names.NAME),
            new Named("/operator", Names.SIGN),
            new Named("/target", Names.TARGET),
            new Named("/measure", Names.TARGET_UNIT),
            new Named("/actual", Names.ACTUAL),
            new Named("/weight", Names.WEIGHT),
            new Named("/score", Names.POINTS),
            new Named("/deviation_reason", Names.EXPLANATION));

    /** Where the table has a cell, and what forms call it. */
    private record Named(String at, String name) {
        void read(JsonNode from, String source, Map<String, String> cells) {
            JsonNode cell = from.at(at);
            if (cell.isTextual()) {
                cells.put(Sources.name(name, source), cell.asText());
            }
        }
    }

    /** Every table of the list, in its order. */
    static List<RealTable> all() {
        List<RealTable> tables = new ArrayList<>();
        LIST.get("tables")
                .properties()
                .forEach(it -> tables.add(new RealTable(
                        it.getKey(), it.getValue(), Fixtures.yaml(FOLDER.resolve(it.getKey() + ".json")))));
        return tables;
    }

    /** The form that it is copied into. */
    Form form() {
        return Law.FORMS.get(listed.get("form").asText());
    }

    /** Why it fits. */
    String because() {
        return listed.get("because").asText();
    }

    /** What the table lacks. */
    String missing() {
        return listed.get("missing").asText();
    }

    /** A rulebook that is more right for the place than the form's own. */
    Optional<String> rulebook() {
        return Optional.ofNullable(listed.get("rulebook")).map(JsonNode::asText);
    }

    /** The tables of the blank form whose printed rows do not fit and are deleted first. */
    List<String> cleared() {
        return StreamSupport.stream(listed.path("clear").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Every printed single cell by its name. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        IDENTITY.forEach(it -> it.read(printed, "", cells));
        if (printed.get("scope").asText().equals("whole-department")) {
            // What is evaluated is the department itself: its name stands where others have the project's.
            cells.put(Names.PROJECT, cells.remove(Names.UNIT));
        }
        printed.get("budget").forEach(row -> {
            JsonNode source = LIST.get("sources").get(row.get("item").asText());
            MONEY.forEach(it -> it.read(row, source.asText(), cells));
        });
        return cells;
    }

    /** The printed rows of indicators, each by its columns. */
    List<Map<String, String>> indicators() {
        List<Map<String, String>> rows = new ArrayList<>();
        printed.get("indicators").forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            COLUMNS.forEach(it -> it.read(row, "", cells));
            rows.add(cells);
        });
        return rows;
    }

    /** The printed points of each indicator that has some. */
    Map<String, String> points() {
        return indicators().stream()
                .filter(it -> it.containsKey(Names.POINTS))
                .collect(Collectors.toMap(it -> it.get(Names.NAME), it -> it.get(Names.POINTS)));
    }

    /** What is printed and has no place in the form, such as points beside a single source of money. */
    List<String> withoutPlace() {
        List<String> left = new ArrayList<>();
        cells().forEach((name, value) -> {
            if (form().field(name).isEmpty() && !isDash(value)) {
                left.add(name + " " + value);
            }
        });
        indicators()
                .forEach(row -> row.forEach((column, value) -> {
                    if (form().field(column).isEmpty()) {
                        left.add(row.get(Names.NAME) + " " + column + " " + value);
                    }
                }));
        return left;
    }

    private static boolean isDash(String value) {
        return value.equals("-") || value.equals("/");
    }
}
