package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.result.RuleState;
import ziping.quantity.PlainNumber;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;
import ziping.testing.RandomValues;

/** What holds for a form whatever a person typed into it. */
class PropertiesTest {
    private static final int TRIES = 200;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final JsonNode BASE = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml"));
    private static final Form FORM = BuiltInRulebooks.FORMS.get("shanxi-2021");
    private static final Submission FILLED = FormAnswers.submission(FORM, BASE.get("answers"));
    private static final Evaluator EVALUATOR = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test");
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final List<String> WRITTEN = List.of(
            "≥95%",
            "95%",
            "100%",
            "≤10万元",
            "26万元",
            "260000元",
            "约5",
            "2000多条",
            "3-5天",
            "16~23次",
            "及时",
            "完成",
            "达标",
            "……",
            "—",
            "/",
            "其中：",
            "其中：设备",
            "指标1：",
            "举办3场，培训200人",
            "5人",
            "5人次",
            "十二",
            "12.85",
            "9分",
            "-3",
            "＝0",
            "不低于90%以下",
            "#DIV/0!",
            "优秀",
            "良",
            "=SUM(A1)",
            "元",
            "%",
            "亿",
            "1".repeat(400),
            "【系统测算】【原因】【措施】",
            "【系统测算】目标值≥95%，实际值90%，得9分，扣1分。【原因】‹请填写›【措施】‹请填写›",
            "\n\t ",
            "{points}",
            "\uD83D\uDE00");

    @Test
    void whatever_is_typed_leads_to_an_evaluation_that_adds_up() {
        RandomValues.forAll(TRIES, values -> {
            Evaluation evaluation = evaluate(submission(values));
            assertEveryRuleHasOneState(evaluation);
            assertPointsLieWithinWeights(evaluation);
            assertTotalIsTheSum(evaluation);
            evaluation
                    .review()
                    .findings()
                    .forEach(finding -> assertFalse(finding.places().isEmpty(), ZH.message(finding)));
            evaluation.figures().awards().forEach(award -> ZH.text(award.how()));
        });
    }

    @Test
    void running_on_the_output_gives_the_same_again() {
        RandomValues.forAll(TRIES, values -> {
            Evaluation first = evaluate(submission(values));
            Evaluation second = evaluate(NextRun.of(first));

            assertEquals(said(first), said(second));
            assertEquals(first.writeback().forNextRun(), second.writeback().forNextRun());
            assertEquals(first.writeback().control(), second.writeback().control());
            assertEquals(
                    List.of(),
                    second.writeback().edits().stream()
                            .filter(edit -> !isRefresh(edit))
                            .toList());
        });
    }

    @Test
    void running_on_a_corrected_output_settles_at_once() {
        RandomValues.forAll(TRIES, values -> {
            Submission submission = submission(values);
            Evaluation corrected = evaluate(changed(NextRun.of(evaluate(submission)), changes(values)));
            Evaluation again = evaluate(NextRun.of(corrected));

            assertEquals(said(corrected), said(again));
            assertEquals(corrected.writeback().control(), again.writeback().control());
            assertEquals(corrected.writeback().forNextRun(), again.writeback().forNextRun());
        });
    }

    private static Submission submission(RandomValues values) {
        Submission changed = changed(FILLED, changes(values));
        Map<String, FormCell> fields = new HashMap<>(changed.fields());
        fields.keySet().removeAll(lacking(values));
        Map<String, Table> tables = new HashMap<>(changed.tables());
        List<Map<String, FormCell>> rows =
                new ArrayList<>(changed.tables().get(FieldNames.INDICATORS).rows());
        for (Map<String, CellValue> row : moreRows(values)) {
            rows.add(row(rows.size(), row));
        }
        tables.put(FieldNames.INDICATORS, new Table(FieldNames.INDICATORS, rows, List.of()));
        return new Submission(changed.file(), changed.sheet(), FORM, fields, tables, changed.priorRun());
    }

    private static List<Map<String, CellValue>> moreRows(RandomValues values) {
        List<String> columns = FILLED.tables().get(FieldNames.INDICATORS).rows().get(0).keySet().stream()
                .sorted()
                .toList();
        return values.list(0, 3, () -> values.map(columns, columns.size(), () -> answer(values)));
    }

    /** Names that a workbook may lack. */
    private static Set<String> lacking(RandomValues values) {
        List<String> names = FILLED.fields().keySet().stream()
                .filter(field -> !field.equals(FieldNames.PROJECT))
                .sorted()
                .toList();
        return new HashSet<>(values.list(0, 6, () -> values.oneOf(names)));
    }

    /** New answers for some cells: of a field by its name, of the table by column and row. */
    private static Map<String, CellValue> changes(RandomValues values) {
        List<String> cells = new ArrayList<>(FILLED.fields().keySet());
        List<Map<String, FormCell>> rows =
                FILLED.tables().get(FieldNames.INDICATORS).rows();
        for (int row = 0; row < rows.size(); row++) {
            for (String column : rows.get(row).keySet()) {
                cells.add(column + "#" + row);
            }
        }
        cells.sort(null);
        return values.map(cells, 25, () -> answer(values));
    }

    private static CellValue answer(RandomValues values) {
        return switch (values.integer(0, 6)) {
            case 0 -> new CellValue.Blank();
            case 1 -> new CellValue.Text(values.oneOf(WRITTEN));
            case 2 -> new CellValue.Text(values.text(12));
            case 3 -> new CellValue.Numeral(number(values), values.truth());
            case 4 -> new CellValue.Day(values.oneOf(List.of(LocalDate.of(2021, 6, 1), LocalDate.of(1900, 1, 1))));
            case 5 -> new CellValue.Truth(values.truth());
            default -> new CellValue.Fault(values.oneOf(List.of("#DIV/0!", "#N/A", "#REF!")));
        };
    }

    private static BigDecimal number(RandomValues values) {
        return switch (values.integer(0, 2)) {
            case 0 -> BigDecimal.valueOf(values.integer(-20, 120));
            case 1 -> values.decimal("0", "100", 4);
            default ->
                values.oneOf(List.of(new BigDecimal("1e300"), new BigDecimal("-1e300"), new BigDecimal("1e-300")));
        };
    }

    private static Submission changed(Submission before, Map<String, CellValue> changes) {
        Map<String, FormCell> fields = new HashMap<>();
        before.fields().forEach((name, cell) -> fields.put(name, changed(cell, changes.get(name))));
        List<Map<String, FormCell>> rows = new ArrayList<>();
        for (Map<String, FormCell> row :
                before.tables().get(FieldNames.INDICATORS).rows()) {
            Map<String, FormCell> cells = new LinkedHashMap<>();
            int number = rows.size();
            row.forEach((column, cell) -> cells.put(column, changed(cell, changes.get(column + "#" + number))));
            rows.add(cells);
        }
        Map<String, Table> tables = Map.of(FieldNames.INDICATORS, new Table(FieldNames.INDICATORS, rows, List.of()));
        return new Submission(before.file(), before.sheet(), FORM, fields, tables, before.priorRun());
    }

    /** A live cell keeps its formula; of the others some get one of a person's own. */
    private static FormCell changed(FormCell cell, CellValue answer) {
        if (answer == null) {
            return cell;
        } else if (cell.content() == FormCell.Content.LIVE || answer instanceof CellValue.Fault) {
            String formula = cell.formula().isEmpty() ? "1/0" : cell.formula();
            FormCell.Content content =
                    cell.content() == FormCell.Content.LIVE ? cell.content() : FormCell.Content.FOREIGN_FORMULA;
            return new FormCell(cell.location(), answer, content, formula);
        }
        return FormCell.typed(cell.location(), answer);
    }

    private static Map<String, FormCell> row(int number, Map<String, CellValue> answers) {
        Map<String, FormCell> row = new HashMap<>();
        FILLED.tables().get(FieldNames.INDICATORS).rows().get(0).forEach((column, cell) -> {
            CellAddress first = cell.location().at();
            Location location = new Location(
                    cell.location().file(),
                    new CellAddress(first.sheet(), first.row() + number, first.column()),
                    "第" + number + "行",
                    cell.location().column());
            row.put(column, FormCell.typed(location, answers.getOrDefault(column, new CellValue.Blank())));
        });
        return row;
    }

    private static void assertEveryRuleHasOneState(Evaluation evaluation) {
        assertEquals(
                ((Evaluator.Judgement.Judged) EVALUATOR.evaluate(FILLED, NOW))
                        .evaluation()
                        .review()
                        .states()
                        .size(),
                evaluation.review().states().size());
        assertEquals(
                evaluation.review().states().size(),
                Stream.of(RuleState.State.values())
                        .mapToInt(evaluation.review()::count)
                        .sum());
        evaluation
                .review()
                .states()
                .forEach(state -> assertEquals(
                        state.state() == RuleState.State.FOUND,
                        evaluation.review().findings().stream()
                                .anyMatch(finding -> finding.rule().equals(state.rule())),
                        state.rule().code()));
    }

    private static void assertPointsLieWithinWeights(Evaluation evaluation) {
        assertWithin(
                evaluation.figures().budget().award(),
                evaluation.figures().budget().weight());
        evaluation.figures().indicators().forEach(indicator -> assertWithin(indicator.award(), indicator.weight()));
    }

    private static void assertWithin(AwardedPoints award, Optional<BigDecimal> weight) {
        award.points().ifPresent(points -> {
            assertTrue(points.signum() >= 0, award.toString());
            assertTrue(points.compareTo(weight.orElseThrow()) <= 0, award + " of " + weight);
        });
    }

    private static void assertTotalIsTheSum(Evaluation evaluation) {
        List<AwardedPoints> weighted = new ArrayList<>();
        evaluation
                .submission()
                .field(FieldNames.EXECUTION_WEIGHT)
                .filter(PropertiesTest::isWeighted)
                .ifPresent(cell -> weighted.add(evaluation.figures().budget().award()));
        evaluation.figures().indicators().stream()
                .filter(indicator -> !indicator.indicator().child())
                .filter(indicator ->
                        isWeighted(indicator.indicator().cell(FieldNames.WEIGHT).orElseThrow()))
                .forEach(indicator -> weighted.add(indicator.award()));
        boolean complete = !weighted.isEmpty()
                && weighted.stream().allMatch(award -> award.points().isPresent());
        Optional<BigDecimal> sum = complete
                ? Optional.of(weighted.stream()
                        .map(award -> award.points().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
        assertEquals(
                sum.map(BigDecimal::stripTrailingZeros),
                evaluation.figures().total().points().map(BigDecimal::stripTrailingZeros));
        assertTrue(evaluation.figures().total().grade().isEmpty() || complete, "a grade without a total");
    }

    private static boolean isWeighted(FormCell weight) {
        PlainNumber number = PlainNumber.of(weight, "万元");
        return number instanceof PlainNumber.Unreadable
                || number.number().filter(it -> it.signum() > 0).isPresent();
    }

    private static boolean isRefresh(Edit edit) {
        return edit instanceof Edit.RefreshNumber || edit instanceof Edit.RefreshText;
    }

    /** Everything a person is told, one line each. */
    private static String said(Evaluation evaluation) {
        Function<AwardedPoints, String> award =
                given -> given.points() + " " + given.basis() + " " + given.claimed() + " " + ZH.text(given.how());
        List<String> lines = new ArrayList<>();
        evaluation.figures().awards().map(award).forEach(lines::add);
        lines.add(evaluation.figures().total().toString());
        evaluation.review().findings().stream().map(ZH::message).forEach(lines::add);
        evaluation.review().states().forEach(state -> lines.add(state.rule().code() + " " + state.state()));
        return String.join("\n", lines);
    }

    private static Evaluation evaluate(Submission submission) {
        return ((Evaluator.Judgement.Judged) EVALUATOR.evaluate(submission, NOW)).evaluation();
    }
}
