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
 * Clean workbooks of every form with one planted defect at a time. The defects are in {@code
 * test-fixtures/defects/plants.yaml} and in {@code plants} beside the cases of a rule. The expected rule finds each
 * at its cell, with at most three further findings. All findings are approved.
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

    /** One defect in one cell of one workbook, with the new findings. */
    private record Planted(PlantedDefect plant, PlantedDefect.Target target, String cell, List<Finding> findings) {
        List<String> expected() {
            return findings.stream()
                    .map(Finding::code)
                    .filter(plant.expected()::contains)
                    .toList();
        }

        boolean isFoundAtItsCell() {
            return findings.stream()
                    .filter(it -> plant.expected().contains(it.code()))
                    .anyMatch(it -> plant.showsElsewhere()
                            || it.places().stream()
                                    .anyMatch(location -> at(location).equals(cell)));
        }

        long consequences() {
            return findings.stream()
                    .filter(it -> !plant.expected().contains(it.code()))
                    .count();
        }

        String describe() {
            String typed = target.changes().stream()
                    .map(it ->
                            address(it.cell()) + (it.manner() == PrintedForm.Manner.HIDDEN ? " 隐藏" : "=" + it.typed()))
                    .collect(Collectors.joining("；"));
            String found = findings.stream()
                    .map(it -> it.code() + "@" + at(it.places().get(0)))
                    .collect(Collectors.joining(" "));
            return "%s | %s | %s | %s".formatted(plant.name(), target.line(), typed, found);
        }

        private static String at(Location location) {
            return location.at().sheet() + "!" + location.at().a1();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_defect_of_each_form_is_found() {
        return BuiltInRulebooks.FORMS.keySet().stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    List<Planted> planted = planted(form);
                    Fixtures.assertApproved(approved(form), describe(planted));
                    assertAll(planted.stream().map(it -> () -> assertTrue(it.isFoundAtItsCell(), it.describe())));
                    assertAll(planted.stream()
                            .map(it -> () -> assertTrue(it.consequences() <= MOST_CONSEQUENCES, it.describe())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findings_of_clean_forms_have_a_verdict() {
        JsonNode verdicts = Fixtures.yaml(DEFECTS.resolve("before.yaml"));
        return BuiltInRulebooks.FORMS.values().stream()
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> {
                    JsonNode clean = Fixtures.yaml(DEFECTS.resolve("clean").resolve(form.id() + ".yaml"));
                    byte[] workbook = TableImporter.filled(form, clean.get("answers"));
                    assertEquals(
                            verdicts.path(form.id())
                                    .propertyStream()
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()),
                            findings(workbook, BuiltInRulebooks.RULEBOOKS)
                                    .map(Finding::code)
                                    .collect(Collectors.toSet()));
                }));
    }

    @Test
    void the_totals_over_all_forms_are_approved() {
        List<Planted> all = BuiltInRulebooks.FORMS.keySet().stream()
                .flatMap(it -> planted(it).stream())
                .toList();
        long found = all.stream().filter(Planted::isFoundAtItsCell).count();
        long others = all.stream().mapToLong(Planted::consequences).sum();
        Set<String> codes = all.stream().flatMap(it -> it.expected().stream()).collect(Collectors.toSet());
        long findings = all.stream().mapToLong(it -> it.findings().size()).sum();
        long unexpected = unexpected();
        System.out.printf(
                "defects: %d planted, %d found at their cell (recall %.3f) by %d rules;"
                        + " %d findings, %d neither meant nor declared (precision %.3f), %d declared consequences%n",
                all.size(),
                found,
                (double) found / all.size(),
                codes.size(),
                findings,
                unexpected,
                (double) (findings - unexpected) / findings,
                others);
        assertEquals(0, unexpected);
        assertTrue(all.size() >= FEWEST_PLANTS, all.size() + " planted");
        assertEquals(all.size(), found);
        assertEquals(
                PLANTS.stream().map(PlantedDefect::name).collect(Collectors.toSet()),
                all.stream().map(it -> it.plant().name()).collect(Collectors.toSet()),
                "planted on no form at all");
    }

    /** The number of findings that are not in the approved text of a form. */
    private static long unexpected() {
        long unexpected = 0;
        for (String form : BuiltInRulebooks.FORMS.keySet()) {
            List<Planted> planted = planted(form);
            Set<String> declared =
                    Fixtures.approved(approved(form), describe(planted)).lines().collect(Collectors.toSet());
            unexpected += planted.stream()
                    .filter(it -> !declared.contains(it.describe()))
                    .mapToLong(it -> it.findings().size())
                    .sum();
        }
        return unexpected;
    }

    private static Path approved(String form) {
        return DEFECTS.resolve("expected").resolve(form + ".txt");
    }

    private static String describe(List<Planted> planted) {
        return planted.stream().map(Planted::describe).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void every_rule_has_a_defect_or_a_reason_for_none() {
        JsonNode reasons = Fixtures.yaml(DEFECTS.resolve("not-planted.yaml"));
        List<String> descriptions = Stream.concat(
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
                descriptions,
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
        PrintedForm printedForm = new PrintedForm(clean);
        List<Planted> planted = new ArrayList<>();
        for (PlantedDefect plant : PLANTS) {
            Rulebooks law = plant.settings().map(SeededDefectsTest::under).orElse(BuiltInRulebooks.RULEBOOKS);
            for (PlantedDefect.Target target : plant.targets(printedForm, form.id(), answers.toString())) {
                List<Finding> findings = findings(printedForm.with(target.changes()), law)
                        .filter(it -> !before.contains(it.fingerprint()))
                        .toList();
                planted.add(new Planted(plant, target, address(target.cell()), findings));
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
