package ziping;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.evaluation.Evaluator;
import ziping.evaluation.Judgement;
import ziping.excel.Opening;
import ziping.model.Finding;
import ziping.model.Form;

/**
 * Clean workbooks of every form with one defect at a time, planted by what is printed on the form
 * ({@code test-fixtures/defects/plants.yaml}): each is found by the rule that is there for it, at its cell, with three
 * consequences at the most. What is found in all is approved text beside it.
 */
class SeededDefectsTest {
    private static final Path DEFECTS = Fixtures.ROOT.resolve("defects");
    private static final JsonNode PLANTS = Fixtures.yaml(DEFECTS.resolve("plants.yaml"));
    private static final int MOST_CONSEQUENCES = 3;
    private static final int FEWEST_PLANTS = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Evaluator EVALUATOR = new Evaluator(Law.RULEBOOKS, Optional.empty(), "test");
    private static final Map<String, List<Planted>> PLANTED = new ConcurrentHashMap<>();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 0);

    /** One defect in one cell of one workbook, and what came of it. */
    private record Planted(String plant, JsonNode rule, String line, String cell, String typed, List<Finding> fresh) {
        String code() {
            return fresh.stream()
                    .map(Finding::code)
                    .filter(this::isExpected)
                    .findFirst()
                    .orElse("");
        }

        boolean isExpected(String code) {
            return alternatives(rule.get("expect")).contains(code);
        }

        boolean isFoundAtItsCell() {
            return fresh.stream()
                    .filter(it -> isExpected(it.code()))
                    .anyMatch(it -> rule.path("shows").asText().equals("any")
                            || it.places().stream().anyMatch(place -> at(place).equals(cell)));
        }

        List<Finding> consequences() {
            return fresh.stream().filter(it -> !isExpected(it.code())).toList();
        }

        String told() {
            String found = fresh.stream()
                    .map(it -> it.code() + "@" + at(it.places().get(0)))
                    .collect(Collectors.joining(" "));
            return "%s | %s | %s=%s | %s".formatted(plant, line, cell, typed, found);
        }

        private static String at(ziping.model.Place place) {
            return place.at().sheet() + "!" + place.at().a1();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_form() {
        return Law.FORMS.keySet().stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    List<Planted> planted = PLANTED.computeIfAbsent(form, it -> planted(Law.FORMS.get(it)));
                    Fixtures.assertApproved(
                            DEFECTS.resolve("expected").resolve(form + ".txt"),
                            planted.stream().map(Planted::told).collect(Collectors.joining("\n", "", "\n")));
                    assertAll(planted.stream().map(it -> () -> assertTrue(it.isFoundAtItsCell(), it.told())));
                    assertAll(planted.stream()
                            .map(it -> () -> assertTrue(it.consequences().size() <= MOST_CONSEQUENCES, it.told())));
                }));
    }

    @Test
    void all_together() {
        List<Planted> all =
                Law.FORMS.values().stream().flatMap(it -> planted(it).stream()).toList();
        long found = all.stream().filter(Planted::isFoundAtItsCell).count();
        long others = all.stream().mapToLong(it -> it.consequences().size()).sum();
        TreeSet<String> codes = all.stream().map(Planted::code).collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "defects: %d planted, %d found at their cell (recall %.3f) by %d rules; %d consequences%n",
                all.size(), found, (double) found / all.size(), codes.size(), others);
        assertTrue(all.size() >= FEWEST_PLANTS, all.size() + " planted");
        assertEquals(all.size(), found);
    }

    private static List<Planted> planted(Form form) {
        JsonNode answers = Fixtures.yaml(DEFECTS.resolve("clean").resolve(form.id() + ".yaml"))
                .get("answers");
        byte[] clean = Pouring.filled(form, answers);
        List<String> before = findings(clean).stream().map(Finding::fingerprint).toList();
        Paper paper = new Paper(clean);
        List<Planted> planted = new ArrayList<>();
        for (JsonNode rule : PLANTS) {
            for (Paper.Line line : cells(paper, rule, form.id(), answers.toString())) {
                String typed = typed(paper.read(line.cell()), rule);
                List<Finding> fresh = findings(paper.with(line.cell(), typed)).stream()
                        .filter(it -> !before.contains(it.fingerprint()))
                        .toList();
                planted.add(
                        new Planted(rule.get("plant").asText(), rule, line.name(), address(line.cell()), typed, fresh));
            }
        }
        return planted;
    }

    private static List<Finding> findings(byte[] workbook) {
        Opening opening = Law.WORKBOOKS.open("filled.xlsx", workbook, Optional.empty());
        return ((Opening.Opened) opening)
                .submissions().stream()
                        .map(it -> (Judgement.Judged) EVALUATOR.evaluate(it, NOW))
                        .flatMap(it -> it.evaluation().findings().stream())
                        .toList();
    }

    /** The cells of a workbook in which a defect is planted; none if the form does not print them. */
    private static List<Paper.Line> cells(Paper paper, JsonNode rule, String form, String answers) {
        JsonNode at = rule.get("at");
        if (rule.has("forms") && !alternatives(rule.get("forms")).contains(form)) {
            return List.of();
        } else if (at.has("lines")) {
            return lines(paper, at).stream()
                    .filter(it -> answers.contains('"' + it.name() + '"'))
                    .toList();
        }
        Optional<Cell> crossing = StreamSupport.stream(at.path("crossing").spliterator(), false)
                .flatMap(it -> paper.crossing(it.get(0).asText(), it.get(1).asText()).stream())
                .findFirst();
        return crossing.or(() -> first(at.path("beside"), paper::beside))
                .or(() -> first(at.path("below"), paper::below))
                .map(it -> List.of(new Paper.Line("", it)))
                .orElse(List.of());
    }

    private static List<Paper.Line> lines(Paper paper, JsonNode at) {
        for (String named : alternatives(at.get("lines"))) {
            for (String heading : alternatives(at.get("column"))) {
                List<Paper.Line> lines = paper.lines(named, heading);
                if (!lines.isEmpty()) {
                    return lines.stream()
                            .filter(it -> !paper.read(it.cell()).isEmpty()
                                    || at.get("column").toString().contains("原因"))
                            .filter(it -> !at.has("only")
                                    || alternatives(at.get("only")).contains(it.name()))
                            .filter(it -> !alternatives(at.path("except")).contains(it.name()))
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static Optional<Cell> first(JsonNode labels, java.util.function.Function<String, Optional<Cell>> find) {
        return alternatives(labels).stream()
                .flatMap(it -> find.apply(it).stream())
                .findFirst();
    }

    private static String typed(String there, JsonNode rule) {
        if (rule.has("put")) {
            return rule.get("put").asText();
        }
        String kept = rule.has("strip-unit") ? there.replaceAll("[^\\d.]", "") : there;
        if (rule.has("append")) {
            return kept + rule.get("append").asText();
        }
        Matcher number = NUMBER.matcher(kept);
        BigDecimal times = new BigDecimal(rule.path("times").asText("1"));
        BigDecimal plus = new BigDecimal(rule.path("plus").asText("0"));
        return number.replaceFirst(it -> new BigDecimal(it.group())
                .multiply(times)
                .add(plus)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    private static List<String> alternatives(JsonNode one) {
        return one.isArray()
                ? StreamSupport.stream(one.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : one.isMissingNode() ? List.of() : List.of(one.asText());
    }

    private static String address(Cell cell) {
        return cell.getSheet().getSheetName() + "!"
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    }
}
