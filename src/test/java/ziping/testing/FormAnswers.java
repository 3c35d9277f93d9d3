package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.form.WorkbookTraits;

/**
 * The answers of a filled form in YAML: single answers by name, tables as lists of rows whose keys are the column
 * names without the table name. Every cell is at the position of the blank form. An omitted cell is live if the form
 * computes it and blank otherwise. A row with {@code 表外: true} is below its table. The key {@code 工作簿} gives
 * properties of the workbook: the version of its form, uncomputed cells, hidden cells, and the program that saved it.
 */
public final class FormAnswers {
    private static final String FILE = "自评表.xlsx";

    /** The key for properties of the workbook, which is not an answer. */
    private static final String TRAITS = "工作簿";

    private final Form form;
    private final Map<String, CellAddress> places = new HashMap<>();
    private final Map<String, JsonNode> presets = new HashMap<>();
    private final Map<String, CellAddress> tableStarts = new HashMap<>();

    private FormAnswers(Form form) {
        this.form = form;
        for (FormPlan.Sheet sheet : form.plan().sheets()) {
            for (FormLayout.PlacedRow row : FormLayout.of(sheet).rows()) {
                row.cells()
                        .forEach(cell -> cell.plan().name().ifPresent(it -> {
                            places.put(it, new CellAddress(sheet.title(), cell.row(), cell.column()));
                            cell.plan().value().ifPresent(value -> presets.put(it, preset(value)));
                        }));
                row.table()
                        .ifPresent(table -> table.columns()
                                .forEach(column -> column.plan()
                                        .name()
                                        .ifPresent(it -> tableStarts.put(
                                                it, new CellAddress(sheet.title(), table.first(), column.left())))));
            }
        }
    }

    /** The value as in the form: a number or a percentage if the text is one. */
    private static JsonNode preset(String value) {
        if (value.matches("\\d+%")) {
            return new ObjectMapper().createObjectNode().put("percent", value.replace("%", ""));
        }
        return value.matches("\\d+") ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
    }

    /** The submission with these answers. */
    public static Submission submission(Form form, JsonNode answers) {
        return new FormAnswers(form).submission(answers);
    }

    /** The answers with some changes. A change under a table selects a row by its indicator, existing or new. */
    public static JsonNode changed(JsonNode base, JsonNode changes) {
        ObjectNode copy = base.deepCopy();
        changes.properties().forEach(change -> {
            JsonNode old = copy.get(change.getKey());
            if (old != null && old.isArray() && change.getValue().isObject()) {
                change.getValue()
                        .properties()
                        .forEach(row -> row((ArrayNode) old, row.getKey()).setAll((ObjectNode) row.getValue()));
            } else {
                copy.set(change.getKey(), change.getValue());
            }
        });
        return copy;
    }

    private static ObjectNode row(ArrayNode table, String indicator) {
        for (JsonNode row : table) {
            if (nameOf(row).equals(indicator)) {
                return (ObjectNode) row;
            }
        }
        return table.addObject().put("三级", indicator);
    }

    private Submission submission(JsonNode answers) {
        Map<String, FormCell> fields = new LinkedHashMap<>();
        Map<String, List<Map<String, FormCell>>> tables = new LinkedHashMap<>();
        answers.properties().forEach(answer -> {
            if (answer.getKey().equals(TRAITS)) {
                return;
            } else if (answer.getValue().isArray()) {
                tables.put(answer.getKey(), rows(answer.getKey(), answer.getValue()));
            } else if (!places.containsKey(answer.getKey())) {
                throw new IllegalArgumentException(form.id() + " has no " + answer.getKey());
            }
        });
        places.forEach((name, at) -> fields.put(
                name,
                entry(
                        name,
                        at,
                        form.field(name).orElseThrow().label(),
                        "",
                        Optional.ofNullable(answers.get(name)).or(() -> Optional.ofNullable(presets.get(name))))));
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach((name, rows) -> byName.put(name, table(name, rows, answers.get(name))));
        return new Submission(
                FILE,
                form.plan().sheets().get(0).title(),
                form,
                fields,
                byName,
                PriorRun.NONE,
                traits(answers.path(TRAITS), fields));
    }

    private WorkbookTraits traits(JsonNode written, Map<String, FormCell> fields) {
        return new WorkbookTraits(
                written.path("版本").asText(form.plan().version()),
                places(written.path("未算出"), fields),
                places(written.path("隐藏"), fields),
                WorkbookTraits.Program.valueOf(written.path("保存").asText("UNKNOWN")),
                written.path("外部链接").asBoolean());
    }

    private static List<Location> places(JsonNode names, Map<String, FormCell> fields) {
        List<Location> locations = new ArrayList<>();
        names.forEach(it -> locations.add(fields.get(it.asText()).location()));
        return locations;
    }

    private static Table table(String name, List<Map<String, FormCell>> rows, JsonNode answers) {
        List<Map<String, FormCell>> inside = new ArrayList<>();
        List<Map<String, FormCell>> outside = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (answers.get(i).has("表外")) {
                rows.get(i).values().removeIf(FormCell::isBlank);
                outside.add(rows.get(i));
            } else {
                inside.add(rows.get(i));
            }
        }
        return new Table(name, inside, outside);
    }

    private List<Map<String, FormCell>> rows(String table, JsonNode rows) {
        List<Map<String, FormCell>> read = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, FormCell> cells = new LinkedHashMap<>();
            int down = read.size();
            tableStarts.forEach((name, start) -> {
                if (name.startsWith(table + "_")) {
                    CellAddress at = new CellAddress(start.sheet(), start.row() + down, start.column());
                    String label = nameOf(row);
                    String heading = form.field(name).orElseThrow().label();
                    cells.put(
                            name,
                            entry(
                                    name,
                                    at,
                                    label,
                                    heading,
                                    Optional.ofNullable(row.get(name.substring(table.length() + 1)))));
                }
            });
            read.add(cells);
        }
        return read;
    }

    private FormCell entry(String name, CellAddress at, String label, String column, Optional<JsonNode> answer) {
        Location location = new Location(FILE, at, label, column);
        String formula = form.field(name).orElseThrow().formula();
        if (answer.isEmpty() && !formula.isEmpty()) {
            return new FormCell(location, new CellValue.Blank(), FormCell.Content.LIVE, formula);
        } else if (answer.filter(it -> it.has("live")).isPresent()) {
            return new FormCell(location, answer(answer.get().get("live")), FormCell.Content.LIVE, formula);
        } else if (answer.filter(it -> it.has("formula")).isPresent()) {
            return new FormCell(
                    location,
                    answer(answer.get().get("value")),
                    FormCell.Content.FOREIGN_FORMULA,
                    answer.get().get("formula").asText());
        }
        return FormCell.typed(location, answer.map(FormAnswers::answer).orElse(new CellValue.Blank()));
    }

    private static CellValue answer(JsonNode node) {
        if (node.isNumber()) {
            return new CellValue.Numeral(Decimals.normal(new BigDecimal(node.asText())), false);
        } else if (node.has("percent")) {
            return new CellValue.Numeral(new BigDecimal(node.get("percent").asText()).movePointLeft(2), true);
        } else if (node.has("error")) {
            return new CellValue.Fault(node.get("error").asText());
        }
        return node.asText().isEmpty() ? new CellValue.Blank() : new CellValue.Text(node.asText());
    }

    /** The key column of a table row. */
    private static String nameOf(JsonNode row) {
        return Stream.of("三级", "名称", "姓名")
                .map(it -> row.path(it).asText())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
