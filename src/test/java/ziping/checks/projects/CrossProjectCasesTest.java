package ziping.checks.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.checks.RuleCaseTable;
import ziping.evaluation.CrossProjectReview;
import ziping.evaluation.Evaluator;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Roster;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;
import ziping.testing.SampleOutcomes;

/**
 * One table of cases per rule over several projects, {@code rules/across/<CODE>.yaml}: runs that pass it and runs in which
 * it fires. What it then says stands in {@code <CODE>.expected.txt}, approved by a person.
 */
public class CrossProjectCasesTest {
    public static final Path ACROSS = RuleCaseTable.RULES.resolve("across");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    /** What a project of a case has besides answers. */
    private static final List<String> NO_ANSWERS = List.of("base", "scored");

    @Test
    void every_rule_has_a_table_of_cases() {
        Set<String> rules = new TreeSet<>();
        BuiltInRulebooks.RULEBOOKS
                .all()
                .forEach(book -> book.on(NOW.toLocalDate())
                        .rules()
                        .across()
                        .forEach(rule -> rules.add(rule.rule().code())));
        Set<String> tables = RuleCaseTable.in(ACROSS).stream()
                .map(RuleCaseTable::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, tables);
    }

    @TestFactory
    Stream<DynamicTest> each_rule_passes_and_fires_where_its_table_says() {
        return RuleCaseTable.in(ACROSS).stream()
                .map(CrossProjectCasesTest::table)
                .map(table -> DynamicTest.dynamicTest(table.code(), table::check));
    }

    public static RuleCaseTable table(Path file) {
        return new RuleCaseTable(file, CrossProjectCasesTest::findings);
    }

    private static List<Finding> findings(JsonNode run) {
        Evaluator evaluator = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test");
        Optional<Integer> year = run.has("year") ? Optional.of(run.get("year").asInt()) : Optional.empty();
        CrossProjectReview across = new CrossProjectReview(evaluator::across, year, roster(run.path("roster")));
        int number = 0;
        for (JsonNode project : run.get("projects")) {
            number++;
            Evaluation evaluation = evaluated(evaluator, project);
            across.add(List.of(new Outcome.Evaluated(number + ".xlsx", evaluation, Optional.empty())));
        }
        for (int i = 0; i < run.path("unread").asInt(); i++) {
            across.add(List.of(SampleOutcomes.refused("damaged.xlsx")));
        }
        return across.end().findings();
    }

    private static Evaluation evaluated(Evaluator evaluator, JsonNode project) {
        JsonNode base =
                Fixtures.yaml(RuleCaseTable.RULES.resolve(project.path("base").asText("base.yaml")));
        ObjectNode changes = project.deepCopy();
        changes.remove(NO_ANSWERS);
        Submission filled = FormAnswers.submission(
                BuiltInRulebooks.FORMS.get(base.get("form").asText()),
                FormAnswers.changed(base.get("answers"), changes));
        Evaluation first = evaluation(evaluator, filled);
        if (!project.path("scored").asBoolean()) {
            return first;
        }
        PriorRun priorRun = new PriorRun(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.of(first.writeback().control()));
        return evaluation(
                evaluator,
                new Submission(
                        filled.file(), filled.sheet(), filled.form(), filled.fields(), filled.tables(), priorRun));
    }

    private static Evaluation evaluation(Evaluator evaluator, Submission submission) {
        return ((Evaluator.Judgement.Judged) evaluator.evaluate(submission, NOW)).evaluation();
    }

    private static Optional<Roster> roster(JsonNode lines) {
        List<Roster.Expected> expected = new ArrayList<>();
        for (JsonNode line : lines) {
            String project = line.path("项目名称").asText();
            CellAddress at = new CellAddress("应报名单", expected.size() + 2, 1);
            expected.add(new Roster.Expected(
                    line.path("项目编码").asText(),
                    project,
                    "",
                    line.path("实施单位").asText(),
                    "",
                    new Location("应报名单.xlsx", at, project, "项目名称")));
        }
        return lines.isMissingNode() ? Optional.empty() : Optional.of(new Roster("应报名单.xlsx", expected));
    }
}
