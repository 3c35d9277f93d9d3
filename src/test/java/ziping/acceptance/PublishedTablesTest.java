package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.PointsBasis;
import ziping.model.result.RuleState;
import ziping.model.result.ScoredIndicator;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.PublishedTable;
import ziping.testing.PublishedTableImporter;

/**
 * Self-evaluations that offices published. Every printed sum, rate and total is reproduced or contradicted by a
 * finding. Correct values have no finding. Points without a rule stay as printed.
 */
class PublishedTablesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Evaluator EVALUATOR = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test");
    private static final List<PublishedTableAudit> AUDITS =
            PublishedTable.all().stream().map(PublishedTablesTest::audit).toList();

    private static PublishedTableAudit audit(PublishedTable table) {
        Opening opened = BuiltInRulebooks.WORKBOOKS.open(
                table.id() + ".xlsx", PublishedTableImporter.of(table), Optional.empty());
        Submission submission = ((Opening.Opened) opened).submissions().get(0);
        Evaluation evaluation = ((Evaluator.Judgement.Judged) EVALUATOR.evaluate(submission, NOW)).evaluation();
        return new PublishedTableAudit(table, evaluation);
    }

    @Test
    void every_table_is_listed() {
        Set<String> files = Fixtures.files(PublishedTable.FOLDER, ".json").stream()
                .map(it -> it.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, AUDITS.stream().map(it -> it.table().id()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> the_output_of_each_table_is_approved() {
        return each(it -> Fixtures.assertApproved(
                PublishedTable.FOLDER.resolve(it.table().id() + ".expected.txt"), AuditReport.of(it)));
    }

    /**
     * The verdicts of a person who compared each finding with the published table. The head of the file explains
     * them.
     */
    @Test
    void each_finding_has_a_verdict_and_few_are_false() {
        JsonNode judged = Fixtures.yaml(PublishedTable.FOLDER.resolve("judged.yaml"));
        Map<String, Long> verdicts = new TreeMap<>();
        Map<String, Map<String, Long>> byRule = new TreeMap<>();
        for (PublishedTableAudit audit : AUDITS) {
            JsonNode table = judged.path(audit.table().id());
            List<String> codes = audit.evaluation().review().findings().stream()
                    .map(Finding::code)
                    .toList();
            assertEquals(
                    new TreeSet<>(codes),
                    table.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)),
                    audit.table().id());
            codes.forEach(it -> {
                String verdict = table.get(it).asText().split(" ", 2)[0];
                verdicts.merge(verdict, 1L, Long::sum);
                byRule.computeIfAbsent(it, code -> new TreeMap<>()).merge(verdict, 1L, Long::sum);
            });
        }
        assertEquals(
                Set.of("真", "误", "抄"),
                Stream.concat(Stream.of("误"), verdicts.keySet().stream()).collect(Collectors.toSet()));
        long right = verdicts.get("真");
        long wrong = verdicts.getOrDefault("误", 0L);
        System.out.printf(
                "real tables: 真 %d / 误 %d (precision %.3f); %d more come from copying%n",
                right, wrong, (double) right / (right + wrong), verdicts.get("抄"));
        String counts = counts(byRule);
        Fixtures.assertApproved(PublishedTable.FOLDER.resolve("by-rule.txt"), counts);
        assertTrue(wrong * 20 <= right, wrong + " of " + (right + wrong) + " are false");
    }

    /** The number of findings and of each verdict by rule. */
    private static String counts(Map<String, Map<String, Long>> byRule) {
        return byRule.entrySet().stream()
                .map(it -> "%s %8d %4d %4d %4d"
                        .formatted(
                                it.getKey(),
                                it.getValue().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                it.getValue().getOrDefault("真", 0L),
                                it.getValue().getOrDefault("误", 0L),
                                it.getValue().getOrDefault("抄", 0L)))
                .collect(Collectors.joining("\n", "rule findings  真   误   抄\n", "\n"));
    }

    @TestFactory
    Stream<DynamicTest> every_printed_row_is_read_once_in_order_with_its_levels() {
        return each(it -> {
            List<List<String>> printed = it.table().indicators().stream()
                    .map(row -> Stream.of(FieldNames.NAME, FieldNames.LEVEL1, FieldNames.LEVEL2)
                            .map(column -> row.getOrDefault(column, ""))
                            .toList())
                    .toList();
            Set<String> names = printed.stream().map(row -> row.get(0)).collect(Collectors.toSet());
            List<List<String>> read = it.evaluation().figures().indicators().stream()
                    .map(ScoredIndicator::indicator)
                    .filter(row -> names.contains(row.name()))
                    .map(row -> List.of(row.name(), row.level1(), row.level2()))
                    .toList();
            assertEquals(printed, read);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_printed_sum_rate_and_total_is_reproduced_or_contradicted() {
        assertTrue(AUDITS.stream().mapToLong(it -> it.figures().size()).sum() > 30, "hardly a figure is printed");
        return each(it -> assertEquals(
                List.of(),
                it.figures().stream()
                        .filter(figure -> figure.computed().isPresent())
                        .filter(figure -> !figure.agrees() && figure.findings().isEmpty())
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> no_sum_rate_or_total_that_agrees_is_contradicted() {
        return each(it -> it.figures().stream()
                .filter(PublishedTableAudit.Figure::agrees)
                .forEach(figure -> assertEquals(List.of(), it.contradictions(figure.cell()), figure.toString())));
    }

    @TestFactory
    Stream<DynamicTest> no_row_that_agrees_with_its_rule_is_flagged() {
        return each(it -> it.rows().stream()
                .filter(PublishedTableAudit.Row::agrees)
                .forEach(row -> {
                    assertEquals(PointsBasis.RULE, row.award().basis(), row.name());
                    row.cells()
                            .forEach(cell ->
                                    assertFalse(it.isFlagged(cell), row.name() + " at " + cell + it.codesAt(cell)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> points_that_no_rule_gives_stay_as_printed() {
        return each(it -> it.rows().stream()
                .filter(row -> !row.isRuled())
                .forEach(row ->
                        assertEquals(0, row.award().points().orElseThrow().compareTo(row.printed()), row.name())));
    }

    @TestFactory
    Stream<DynamicTest> no_points_are_changed_silently() {
        return each(it -> it.rows().stream()
                .filter(row -> row.award().points().orElseThrow().compareTo(row.printed()) != 0)
                .filter(row -> !row.agrees())
                .forEach(row -> assertTrue(it.isFlagged(row.points()), row.name())));
    }

    @Test
    void without_money_the_printed_execution_points_stay_and_no_money_rule_passes() {
        List<PublishedTableAudit> without = AUDITS.stream()
                .filter(it -> it.table().cells().containsKey(FieldNames.EXECUTION_POINTS))
                .filter(it -> !it.table().cells().containsKey(FieldNames.FULL))
                .toList();
        assertFalse(without.isEmpty());
        without.forEach(it -> {
            assertEquals(
                    PointsBasis.CLAIMED,
                    it.evaluation().figures().budget().award().basis());
            assertNotPassed(it, "B01", "B02", "B07", "B08", "B09", "B10");
        });
    }

    @Test
    void without_weights_the_printed_points_stay_and_no_weight_rule_passes() {
        List<PublishedTableAudit> without = AUDITS.stream()
                .filter(it -> it.table().indicators().stream().noneMatch(row -> row.containsKey(FieldNames.WEIGHT)))
                .toList();
        assertTrue(without.stream().anyMatch(it -> !it.rows().isEmpty()));
        without.forEach(it -> {
            it.rows().stream()
                    .filter(row -> !row.name().equals(FieldNames.EXECUTION_RATE))
                    .forEach(
                            row -> assertEquals(PointsBasis.CLAIMED, row.award().basis(), row.name()));
            assertTrue(it.evaluation().figures().total().grade().isEmpty());
            assertNotPassed(it, "W01", "S01");
        });
    }

    private static void assertNotPassed(PublishedTableAudit audit, String... codes) {
        audit.evaluation().review().states().stream()
                .filter(it -> List.of(codes).contains(it.rule().code()))
                .forEach(it -> assertTrue(
                        it.state() == RuleState.State.NOT_RUN || it.state() == RuleState.State.NOT_APPLICABLE,
                        audit.table().id() + " " + it.rule().code() + " " + it.state()));
    }

    private static Stream<DynamicTest> each(Consumer<PublishedTableAudit> check) {
        return AUDITS.stream().map(it -> DynamicTest.dynamicTest(it.table().id(), () -> check.accept(it)));
    }
}
