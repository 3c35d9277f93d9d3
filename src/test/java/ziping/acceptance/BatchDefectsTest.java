package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.evaluation.CrossProjectReview;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.model.form.Roster;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.rulebook.Forms;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.RosterWorkbook;
import ziping.testing.TableImporter;

/**
 * Evaluates several clean workbooks together with one planted defect that shows only across them. The defects are in
 * {@code test-fixtures/defects/batches.yaml}; cells are found by their printed labels. All findings are approved.
 */
class BatchDefectsTest {
    private static final Path DEFECTS = Fixtures.ROOT.resolve("defects");
    private static final List<JsonNode> BATCHES = list(Fixtures.yaml(DEFECTS.resolve("batches.yaml")));
    private static final int MOST_CONSEQUENCES = 3;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 0);
    private static final Evaluator EVALUATOR = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test");
    private static final Map<String, List<Finding>> FOUND = new ConcurrentHashMap<>();

    /** The rules that at least one batch must violate. */
    static Stream<String> expected() {
        return BATCHES.stream()
                .filter(it -> it.has("expect"))
                .map(it -> it.get("expect").asText());
    }

    @TestFactory
    Stream<DynamicTest> each_planted_batch_is_found_by_its_rule() {
        return BATCHES.stream()
                .map(it -> DynamicTest.dynamicTest(name(it), () -> {
                    List<String> others = codes(it);
                    assertEquals(
                            it.has("expect"), others.remove(it.path("expect").asText()), others.toString());
                    assertTrue(others.size() <= (it.has("expect") ? MOST_CONSEQUENCES : 0), others.toString());
                }));
    }

    @Test
    void all_findings_are_approved() {
        Fixtures.assertApproved(
                DEFECTS.resolve("expected").resolve("batches.txt"),
                BATCHES.stream().map(BatchDefectsTest::describe).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String describe(JsonNode batch) {
        String found = found(batch).stream()
                .map(it -> it.code() + "@"
                        + it.places().stream()
                                .map(location ->
                                        location.file() + " " + location.at().sheet() + "!"
                                                + location.at().a1())
                                .collect(Collectors.joining("、")))
                .collect(Collectors.joining(" "));
        return name(batch) + " | " + found;
    }

    private static List<String> codes(JsonNode batch) {
        return new ArrayList<>(found(batch).stream().map(Finding::code).toList());
    }

    private static List<Finding> found(JsonNode batch) {
        return FOUND.computeIfAbsent(name(batch), it -> together(batch));
    }

    private static List<Finding> together(JsonNode batch) {
        CrossProjectReview across =
                new CrossProjectReview(EVALUATOR::across, Optional.empty(), roster(batch.path("roster")));
        int number = 0;
        for (JsonNode file : list(batch.get("files"))) {
            for (int i = 0; i < file.path("times").asInt(1); i++) {
                number++;
                across.add(List.of(evaluated(number, file)));
            }
        }
        return across.end().findings();
    }

    private static Outcome.Evaluated evaluated(int number, JsonNode file) {
        String form = file.get("form").asText();
        JsonNode answers =
                Fixtures.yaml(DEFECTS.resolve("clean").resolve(form + ".yaml")).get("answers");
        PrintedForm printedForm = new PrintedForm(TableImporter.filled(BuiltInRulebooks.FORMS.get(form), answers));
        byte[] planted = printedForm.with(
                PlantedDefect.changes(printedForm, numbered(file.path("put"), number), answers.toString()));
        String name = number + ".xlsx";
        Opening.Opened opened = (Opening.Opened) BuiltInRulebooks.WORKBOOKS.open(name, planted, Optional.empty());
        Evaluator.Judgement judgement = EVALUATOR.evaluate(opened.submissions().get(0), NOW);
        return new Outcome.Evaluated(name, ((Evaluator.Judgement.Judged) judgement).evaluation(), Optional.empty());
    }

    private static JsonNode numbered(JsonNode changes, int number) {
        try {
            return new ObjectMapper().readTree(changes.toString().replace("{n}", String.valueOf(number)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Roster> roster(JsonNode lines) {
        if (lines.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    BuiltInRulebooks.WORKBOOKS.roster(Forms.roster(), "应报名单.xlsx", RosterWorkbook.filled(lines)));
        } catch (RunRefusedException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String name(JsonNode batch) {
        return batch.get("plant").asText();
    }

    private static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
