package ziping.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;

/**
 * A defect from {@code test-fixtures/defects/plants.yaml} or from {@code plants} in the cases of a rule: which cell
 * of the printed form is changed and what is typed into it.
 */
record PlantedDefect(JsonNode definition) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /**
     * One cell for the defect: the name of its table row or an empty text, the cell with the expected finding, and
     * all changes.
     */
    record Target(String line, Cell cell, List<PrintedForm.Change> changes) {}

    String name() {
        return definition.get("plant").asText();
    }

    /** The alternative rules; one of them must report the defect. */
    List<String> expected() {
        return alternatives(definition.get("expect"));
    }

    /** Whether the finding may refer to another cell than the changed one. */
    boolean showsElsewhere() {
        return definition.path("shows").asText().equals("any");
    }

    /** The settings that the rule needs. */
    Optional<JsonNode> settings() {
        return Optional.ofNullable(definition.get("settings"));
    }

    /** The targets in a workbook; none if the form has no such cell or the defect does not concern the form. */
    List<Target> targets(PrintedForm form, String formId, String answers) {
        if (definition.has("forms") && !alternatives(definition.get("forms")).contains(formId)) {
            return List.of();
        }
        return found(form, definition.get("at"), answers).stream()
                .map(it -> new Target(it.name(), it.cell(), changes(form, it, answers)))
                .toList();
    }

    /** Changes of single cells, each with its position and the typed text. */
    static List<PrintedForm.Change> changes(PrintedForm form, JsonNode list, String answers) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(it -> found(form, it.get("at"), answers).stream().map(found -> change(form, found.cell(), it)))
                .toList();
    }

    private List<PrintedForm.Change> changes(PrintedForm form, PrintedForm.Line line, String answers) {
        Stream<PrintedForm.Change> also = StreamSupport.stream(
                        definition.path("also").spliterator(), false)
                .flatMap(it -> (it.has("column") ? sameLine(form, line, it) : found(form, it.get("at"), answers))
                        .stream().map(found -> change(form, found.cell(), it)));
        return Stream.concat(Stream.of(change(form, line.cell(), definition)), also)
                .toList();
    }

    private static PrintedForm.Change change(PrintedForm form, Cell cell, JsonNode change) {
        PrintedForm.Manner manner = change.has("hide")
                ? PrintedForm.Manner.HIDDEN
                : change.has("uncomputed") ? PrintedForm.Manner.UNCOMPUTED : PrintedForm.Manner.TYPED;
        return new PrintedForm.Change(cell, typed(form.read(cell), change), manner);
    }

    /** The text to type: a given text, the old text with a prefix or suffix, or the old text with another number. */
    private static String typed(String before, JsonNode change) {
        if (change.has("put")) {
            return change.get("put").asText();
        }
        String kept = change.has("strip-unit") ? before.replaceAll("[^\\d.]", "") : before;
        if (change.has("append") || change.has("prepend")) {
            return change.path("prepend").asText()
                    + kept
                    + change.path("append").asText();
        }
        BigDecimal times = new BigDecimal(change.path("times").asText("1"));
        BigDecimal plus = new BigDecimal(change.path("plus").asText("0"));
        return NUMBER.matcher(kept)
                .replaceFirst(it -> new BigDecimal(it.group())
                        .multiply(times)
                        .add(plus)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private List<PrintedForm.Line> sameLine(PrintedForm form, PrintedForm.Line line, JsonNode also) {
        return alternatives(also.get("column")).stream()
                .map(heading -> lines(form, definition.get("at"), heading))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(it -> it.cell().getRowIndex() == line.cell().getRowIndex())
                .toList();
    }

    private static List<PrintedForm.Line> found(PrintedForm form, JsonNode at, String answers) {
        if (at.has("lines")) {
            return lines(form, at).stream()
                    .filter(it -> answers.contains('"' + it.name() + '"'))
                    .toList();
        }
        int nth = at.path("nth").asInt(1);
        Optional<Cell> crossing = StreamSupport.stream(at.path("crossing").spliterator(), false)
                .flatMap(it -> form.crossing(it.get(0).asText(), it.get(1).asText()).stream())
                .findFirst();
        return crossing.or(() -> first(at.path("beside"), it -> form.beside(it, nth)))
                .or(() -> first(at.path("below"), form::below))
                .map(it -> List.of(new PrintedForm.Line("", it)))
                .orElse(List.of());
    }

    /** The table rows whose cell is filled or may be blank on a clean form. */
    private static List<PrintedForm.Line> lines(PrintedForm form, JsonNode at) {
        boolean mayBeBlank = at.has("only") || at.get("column").toString().contains("原因");
        return alternatives(at.get("column")).stream()
                .map(heading -> lines(form, at, heading))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(it -> mayBeBlank || !form.read(it.cell()).isEmpty())
                .filter(it -> !at.has("only") || alternatives(at.get("only")).contains(it.name()))
                .filter(it -> !alternatives(at.path("except")).contains(it.name()))
                .toList();
    }

    private static List<PrintedForm.Line> lines(PrintedForm form, JsonNode at, String heading) {
        return alternatives(at.get("lines")).stream()
                .map(named -> form.lines(named, heading))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Cell> first(JsonNode labels, Function<String, Optional<Cell>> find) {
        return alternatives(labels).stream()
                .flatMap(it -> find.apply(it).stream())
                .findFirst();
    }

    private static List<String> alternatives(JsonNode one) {
        return one.isArray()
                ? StreamSupport.stream(one.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : one.isMissingNode() ? List.of() : List.of(one.asText());
    }
}
