package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;

/**
 * Copies a published table into the blank form as a clerk does: numbers as numbers, everything else as text. Each
 * indicator goes beside the preset text of its kind; further rows are inserted.
 */
public final class PublishedTableImporter {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PERCENTAGE = Pattern.compile("-?\\d+(\\.\\d+)?%");

    private final PublishedTable table;
    private final List<List<String>> presets;
    private final Map<List<String>, Integer> filled = new HashMap<>();

    private PublishedTableImporter(PublishedTable table) {
        this.table = table;
        this.presets = table.cleared().contains(FieldNames.INDICATORS) ? List.of() : presets(table.form());
    }

    /** The filled workbook. */
    public static byte[] of(PublishedTable table) {
        return new PublishedTableImporter(table).workbook();
    }

    private byte[] workbook() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        table.cells().forEach((name, value) -> put(answers, name, name, value));
        ArrayNode inPlace = answers.putArray(FieldNames.INDICATORS);
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        List<ObjectNode> waiting = new ArrayList<>();
        for (Map<String, String> row : table.indicators()) {
            if (takesPlace(row)) {
                waiting.forEach(it -> insert(steps, it).put("before", row.get(FieldNames.NAME)));
                waiting.clear();
                inPlace.add(row(row));
            } else {
                waiting.add(row(row));
            }
        }
        waiting.forEach(it -> insert(steps, it).put("past-end", 0));
        table.rulebook().ifPresent(it -> steps.addObject().putObject("name").put(FieldNames.RULEBOOK, it));
        return UserEdits.of(TableImporter.filled(table.form(), answers, table.cleared()), steps);
    }

    private static ObjectNode insert(ArrayNode steps, ObjectNode row) {
        // An empty first level continues the row above.
        row.remove("一级");
        ObjectNode step = steps.addObject().putObject("insert-row");
        step.set("cells", row);
        return step;
    }

    /** Takes the next preset row of this kind, if one is left. A kind without preset rows uses free rows. */
    private boolean takesPlace(Map<String, String> row) {
        List<String> kind = List.of(row.getOrDefault(FieldNames.LEVEL1, ""), row.getOrDefault(FieldNames.LEVEL2, ""));
        long printed =
                presets.stream().filter(it -> it.subList(0, 2).equals(kind)).count();
        return printed == 0 || filled.merge(kind, 1, Integer::sum) <= printed;
    }

    private ObjectNode row(Map<String, String> row) {
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        row.forEach((column, value) -> put(cells, column, column.substring(column.indexOf('_') + 1), value));
        boolean printedByName = presets.stream().anyMatch(it -> it.get(2).equals(row.get(FieldNames.NAME)));
        if (printedByName) {
            cells.remove(List.of("一级", "二级"));
        }
        return cells;
    }

    private void put(ObjectNode answers, String name, String key, String value) {
        table.form().field(name).ifPresent(it -> answers.set(key, typed(it.kind(), value)));
    }

    /** A percentage becomes a number if the cell has a percent format, and a text beside a target. */
    private static JsonNode typed(Form.Kind kind, String printed) {
        if (NUMBER.matcher(printed).matches()) {
            return DecimalNode.valueOf(new BigDecimal(printed));
        } else if (kind == Form.Kind.RATE && PERCENTAGE.matcher(printed).matches()) {
            BigDecimal percent = new BigDecimal(printed.substring(0, printed.length() - 1));
            return JsonNodeFactory.instance.objectNode().put("percent", percent);
        }
        return TextNode.valueOf(printed);
    }

    /**
     * First level, second level and name of each preset row of the blank form. An empty text continues the row above.
     */
    private static List<List<String>> presets(Form form) {
        FormPlan.TablePlan plan = form.plan().sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.table().stream())
                .filter(it -> it.name().equals(FieldNames.INDICATORS))
                .findFirst()
                .orElseThrow();
        List<String> names =
                plan.columns().stream().map(it -> it.name().orElse("")).toList();
        List<List<String>> presets = new ArrayList<>();
        Map<String, String> above = new HashMap<>();
        for (List<String> row : plan.preset()) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    above.put(names.get(i), row.get(i));
                }
            }
            int name = names.indexOf(FieldNames.NAME);
            presets.add(List.of(
                    above.getOrDefault(FieldNames.LEVEL1, ""),
                    above.getOrDefault(FieldNames.LEVEL2, ""),
                    name < row.size() ? row.get(name) : ""));
        }
        return presets;
    }
}
