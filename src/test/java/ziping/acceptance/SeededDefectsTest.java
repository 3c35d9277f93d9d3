package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.model.form.Form;
import ziping.model.form.Location;
import ziping.model.result.Finding;
import ziping.model.result.Rule;
import ziping.rulebook.Forms;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;
import ziping.testing.TableImporter;

/**
 * Clean workbooks of every form with one defect at a time, planted by what is printed on the form ({@code
 * test-fixtures/defects/plants.yaml}, and {@code plants} beside the cases of a rule): each is found by the rule that is
 * there for it, at its cell, with three consequences at the most. What is found in all is approved text.
 */
class SeededDefectsTest {
    private static final Path DEFECTS = Fixtures.ROOT.resolve("defects");
    private static final List<JsonNode> RULES = Fixtures.files(Fixtures.ROOT.resolve("rules"), ".yaml").stream()
            .map(Fixtures::yaml)
            .toList();
    private static final List<PlantedDefect> PLANTS = Stream.concat(
                    stream(Fixtures.yaml(DEFECTS.resolve("plants.yaml"))),
                    RULES.stream().flatMap(rule -> stream(rule.path("plants"))))
            .map(PlantedDefect::new)
            .toList();
    private static final int MOST_CONSEQUENCES = 3;
    private static final int FEWEST_PLANTS = 500;
    private static final Map<String, List<Planted>> PLANTED = new ConcurrentHashMap<>();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 0);

    /** One defect in one cell of one workbook, and what came of it. */
    private record Planted(PlantedDefect plant, PlantedDefect.Spot spot, String cell, List<Finding> fresh) {
        List<String> expected() {
            return fresh.stream()
                    .map(Finding::code)
                    .filter(plant.expected()::contains)
                    .toList();
        }

        boolean isFoundAtItsCell() {
            return fresh.stream()
                    .filter(it -> plant.expected().contains(it.code()))
                    .anyMatch(it -> plant.showsElsewhere()
                            || it.places().stream().anyMatch(place -> at(place).equals(cell)));
        }

        long consequences() {
            return fresh.stream()
                    .filter(it -> !plant.expected().contains(it.code()))
                    .count();
        }

        String told() {
            String typed = spot.changes().stream()
                    .map(it ->
                            address(it.cell()) + (it.manner() == PrintedForm.Manner.HIDDEN ? " 隐藏" : "=" + it.typed()))
                    .collect(Collectors.joining("；"));
            String found = fresh.stream()
                    .map(it -> it.code() + "@" + at(it.places().get(0)))
                    .collect(Collectors.joining(" "));
            return "%s | %s | %s | %s".formatted(plant.name(), spot.line(), typed, found);
        }

        private static String at(Location place) {
            return place.at().sheet() + "!" + place.at().a1();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_form() {
        return BuiltInRulebooks.FORMS.keySet().stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    List<Planted> planted = planted(form);
                    Fixtures.assertApproved(approved(form), told(planted));
                    assertAll(planted.stream().map(it -> () -> assertTrue(it.isFoundAtItsCell(), it.told())));
                    assertAll(planted.stream()
                            .map(it -> () -> assertTrue(it.consequences() <= MOST_CONSEQUENCES, it.told())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_found_before_a_defect_is_planted_is_judged() {
        JsonNode judged = Fixtures.yaml(DEFECTS.resolve("before.yaml"));
        return BuiltInRulebooks.FORMS.values().stream()
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> {
                    JsonNode clean = Fixtures.yaml(DEFECTS.resolve("clean").resolve(form.id() + ".yaml"));
                    byte[] workbook = TableImporter.filled(form, clean.get("answers"));
                    assertEquals(
                            judged.path(form.id())
                                    .propertyStream()
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()),
                            findings(workbook, BuiltInRulebooks.RULEBOOKS)
                                    .map(Finding::code)
                                    .collect(Collectors.toSet()));
                }));
    }

    @Test
    void all_together() {
        List<Planted> all = BuiltInRulebooks.FORMS.keySet().stream()
                .flatMap(it -> planted(it).stream())
                .toList();
        long found = all.stream().filter(Planted::isFoundAtItsCell).count();
        long others = all.stream().mapToLong(Planted::consequences).sum();
        Set<String> codes = all.stream().flatMap(it -> it.expected().stream()).collect(Collectors.toSet());
        long findings = all.stream().mapToLong(it -> it.fresh().size()).sum();
        long mistaken = mistaken();
        System.out.printf(
                "defects: %d planted, %d found at their cell (recall %.3f) by %d rules;"
                        + " %d findings, %d neither meant nor declared (precision %.3f), %d declared consequences%n",
                all.size(),
                found,
                (double) found / all.size(),
                codes.size(),
                findings,
                mistaken,
                (double) (findings - mistaken) / findings,
                others);
        assertEquals(0, mistaken);
        assertTrue(all.size() >= FEWEST_PLANTS, all.size() + " planted");
        assertEquals(all.size(), found);
        assertEquals(
                PLANTS.stream().map(PlantedDefect::name).collect(Collectors.toSet()),
                all.stream().map(it -> it.plant().name()).collect(Collectors.toSet()),
                "planted on no form at all");
    }

    /** How many findings nobody has declared in the approved text of a form. */
    private static long mistaken() {
        long mistaken = 0;
        for (String form : BuiltInRulebooks.FORMS.keySet()) {
            List<Planted> planted = planted(form);
            Set<String> declared =
                    Fixtures.approved(approved(form), told(planted)).lines().collect(Collectors.toSet());
            mistaken += planted.stream()
                    .filter(it -> !declared.contains(it.told()))
                    .mapToLong(it -> it.fresh().size())
                    .sum();
        }
        return mistaken;
    }

    private static Path approved(String form) {
        return DEFECTS.resolve("expected").resolve(form + ".txt");
    }

    private static String told(List<Planted> planted) {
        return planted.stream().map(Planted::told).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void every_rule_is_planted_or_listed_with_the_reason() {
        JsonNode reasons = Fixtures.yaml(DEFECTS.resolve("not-planted.yaml"));
        List<String> told = Stream.concat(
                        PLANTS.stream().flatMap(it -> it.expected().stream()).distinct(),
                        Stream.concat(
                                BatchDefectsTest.expected(),
                                reasons.propertyStream().map(Map.Entry::getKey)))
                .sorted()
                .toList();
        reasons.forEach(it -> assertFalse(it.asText().isBlank()));
        assertEquals(
                BuiltInRulebooks.RULEBOOKS.rules().stream()
                        .map(Rule::code)
                        .sorted()
                        .toList(),
                told,
                "each rule once: planted alone, in a batch, or not at all");
    }

    private static List<Planted> planted(String form) {
        return PLANTED.computeIfAbsent(form, it -> plant(BuiltInRulebooks.FORMS.get(it)));
    }

    private static List<Planted> plant(Form form) {
        JsonNode answers = Fixtures.yaml(DEFECTS.resolve("clean").resolve(form.id() + ".yaml"))
                .get("answers");
        byte[] clean = TableImporter.filled(form, answers);
        Set<String> before = findings(clean, BuiltInRulebooks.RULEBOOKS)
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        PrintedForm paper = new PrintedForm(clean);
        List<Planted> planted = new ArrayList<>();
        for (PlantedDefect plant : PLANTS) {
            Rulebooks law = plant.settings().map(SeededDefectsTest::under).orElse(BuiltInRulebooks.RULEBOOKS);
            for (PlantedDefect.Spot spot : plant.spots(paper, form.id(), answers.toString())) {
                List<Finding> fresh = findings(paper.with(spot.changes()), law)
                        .filter(it -> !before.contains(it.fingerprint()))
                        .toList();
                planted.add(new Planted(plant, spot, address(spot.cell()), fresh));
            }
        }
        return planted;
    }

    private static Rulebooks under(JsonNode settings) {
        try {
            return BuiltInRulebooks.RULEBOOKS.under(FormAnswers.submission(Forms.settings(), settings));
        } catch (RulebookException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Stream<Finding> findings(byte[] workbook, Rulebooks law) {
        Evaluator evaluator = new Evaluator(law, Optional.empty(), "test");
        Opening opening = BuiltInRulebooks.WORKBOOKS.open("filled.xlsx", workbook, Optional.empty());
        return ((Opening.Opened) opening)
                .submissions().stream()
                        .map(it -> (Evaluator.Judgement.Judged) evaluator.evaluate(it, NOW))
                        .flatMap(it -> it.evaluation().review().findings().stream());
    }

    private static String address(Cell cell) {
        return cell.getSheet().getSheetName() + "!"
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
