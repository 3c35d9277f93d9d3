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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import ziping.Answers;
import ziping.Fixtures;
import ziping.Law;
import ziping.model.Answer;
import ziping.model.Award;
import ziping.model.CellAt;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.RuleState;
import ziping.model.Submission;
import ziping.model.Table;
import ziping.quantity.Reading;
import ziping.words.Language;
import ziping.words.Words;

/** What holds for a form whatever a person typed into it. */
class PropertiesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final JsonNode BASE = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml"));
    private static final Form FORM = Law.FORMS.get("shanxi-2021");
    private static final Submission FILLED = Answers.submission(FORM, BASE.get("answers"));
    private static final Evaluator EVALUATOR = new Evaluator(Law.RULEBOOKS, Optional.empty(), "test");
    private static final Words ZH = Words.in(Language.ZH);
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

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_typed_leads_to_an_evaluation_that_adds_up(@ForAll("submissions") Submission submission) {
        Evaluation evaluation = evaluate(submission);
        assertEveryRuleHasOneState(evaluation);
        assertPointsLieWithinWeights(evaluation);
        assertTotalIsTheSum(evaluation);
        evaluation.review().findings().forEach(it -> assertFalse(it.places().isEmpty(), ZH.message(it)));
        evaluation.figures().awards().forEach(it -> ZH.say(it.how()));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void running_on_the_output_gives_the_same_again(@ForAll("submissions") Submission submission) {
        Evaluation first = evaluate(submission);
        Evaluation second = evaluate(NextRun.of(first));

        assertEquals(said(first), said(second));
        assertEquals(first.writeback().forNextRun(), second.writeback().forNextRun());
        assertEquals(first.writeback().control(), second.writeback().control());
        assertEquals(
                List.of(), second.writeback().edits().stream().filter(it -> !isRefresh(it)).toList());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void running_on_a_corrected_output_settles_at_once(
            @ForAll("submissions") Submission submission, @ForAll("changes") Map<String, Answer> changes) {
        Evaluation corrected = evaluate(changed(NextRun.of(evaluate(submission)), changes));
        Evaluation again = evaluate(NextRun.of(corrected));

        assertEquals(said(corrected), said(again));
        assertEquals(corrected.writeback().control(), again.writeback().control());
        assertEquals(corrected.writeback().forNextRun(), again.writeback().forNextRun());
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Combinators.combine(changes(), rows(), lacking()).as((changes, rows, lacking) -> {
            Submission changed = changed(FILLED, changes);
            Map<String, Entry> fields = new HashMap<>(changed.fields());
            fields.keySet().removeAll(lacking);
            Map<String, Table> tables = new HashMap<>(changed.tables());
            List<Map<String, Entry>> all =
                    new ArrayList<>(changed.tables().get(Names.INDICATORS).rows());
            rows.forEach(row -> all.add(row(all.size(), row)));
            tables.put(Names.INDICATORS, new Table(Names.INDICATORS, all, List.of()));
            return new Submission(changed.file(), changed.sheet(), FORM, fields, tables, changed.priorRun());
        });
    }

    /** Names that a workbook may lack. */
    private static Arbitrary<Set<String>> lacking() {
        List<String> names = FILLED.fields().keySet().stream()
                .filter(it -> !it.equals(Names.PROJECT))
                .sorted()
                .toList();
        return Arbitraries.of(names).set().ofMaxSize(6);
    }

    /** New answers for some cells: of a field by its name, of the table by column and row. */
    @Provide
    Arbitrary<Map<String, Answer>> changes() {
        List<String> cells = new ArrayList<>(FILLED.fields().keySet());
        List<Map<String, Entry>> rows = FILLED.tables().get(Names.INDICATORS).rows();
        for (int row = 0; row < rows.size(); row++) {
            for (String column : rows.get(row).keySet()) {
                cells.add(column + "#" + row);
            }
        }
        cells.sort(null);
        return Arbitraries.maps(Arbitraries.of(cells), answers()).ofMaxSize(25);
    }

    private static Arbitrary<List<Map<String, Answer>>> rows() {
        List<String> columns = FILLED.tables().get(Names.INDICATORS).rows().get(0).keySet().stream()
                .sorted()
                .toList();
        return Arbitraries.maps(Arbitraries.of(columns), answers())
                .ofMaxSize(columns.size())
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Answer> answers() {
        Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-20, 120).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(4),
                Arbitraries.of(new BigDecimal("1e300"), new BigDecimal("-1e300"), new BigDecimal("1e-300")));
        return Arbitraries.oneOf(
                Arbitraries.just(new Answer.Blank()),
                Arbitraries.of(WRITTEN).map(Answer.Text::new),
                Arbitraries.strings().ofMaxLength(12).map(Answer.Text::new),
                Combinators.combine(numbers, Arbitraries.of(true, false)).as(Answer.Numeral::new),
                Arbitraries.of(LocalDate.of(2021, 6, 1), LocalDate.of(1900, 1, 1))
                        .map(Answer.Day::new),
                Arbitraries.of(true, false).map(Answer.Truth::new),
                Arbitraries.of("#DIV/0!", "#N/A", "#REF!").map(Answer.Fault::new));
    }

    private static Submission changed(Submission before, Map<String, Answer> changes) {
        Map<String, Entry> fields = new HashMap<>();
        before.fields().forEach((name, cell) -> fields.put(name, changed(cell, changes.get(name))));
        List<Map<String, Entry>> rows = new ArrayList<>();
        for (Map<String, Entry> row : before.tables().get(Names.INDICATORS).rows()) {
            Map<String, Entry> cells = new LinkedHashMap<>();
            int number = rows.size();
            row.forEach((column, cell) -> cells.put(column, changed(cell, changes.get(column + "#" + number))));
            rows.add(cells);
        }
        Map<String, Table> tables = Map.of(Names.INDICATORS, new Table(Names.INDICATORS, rows, List.of()));
        return new Submission(before.file(), before.sheet(), FORM, fields, tables, before.priorRun());
    }

    /** A live cell keeps its formula; of the others some get one of a person's own. */
    private static Entry changed(Entry cell, Answer answer) {
        if (answer == null) {
            return cell;
        } else if (cell.content() == Entry.Content.LIVE || answer instanceof Answer.Fault) {
            String formula = cell.formula().isEmpty() ? "1/0" : cell.formula();
            Entry.Content content =
                    cell.content() == Entry.Content.LIVE ? cell.content() : Entry.Content.FOREIGN_FORMULA;
            return new Entry(cell.place(), answer, content, formula);
        }
        return Entry.typed(cell.place(), answer);
    }

    private static Map<String, Entry> row(int number, Map<String, Answer> answers) {
        Map<String, Entry> row = new HashMap<>();
        FILLED.tables().get(Names.INDICATORS).rows().get(0).forEach((column, cell) -> {
            CellAt first = cell.place().at();
            Place place = new Place(
                    cell.place().file(),
                    new CellAt(first.sheet(), first.row() + number, first.column()),
                    "第" + number + "行",
                    cell.place().column());
            row.put(column, Entry.typed(place, answers.getOrDefault(column, new Answer.Blank())));
        });
        return row;
    }

    private static void assertEveryRuleHasOneState(Evaluation evaluation) {
        assertEquals(
                ((Evaluator.Judgement.Judged) EVALUATOR.evaluate(FILLED, NOW))
                        .evaluation()
                        .review().states()
                        .size(),
                evaluation.review().states().size());
        assertEquals(
                evaluation.review().states().size(),
                Stream.of(RuleState.State.values()).mapToInt(evaluation.review()::count).sum());
        evaluation
                .review().states()
                .forEach(state -> assertEquals(
                        state.state() == RuleState.State.FOUND,
                        evaluation.review().findings().stream().anyMatch(it -> it.rule().equals(state.rule())),
                        state.rule().code()));
    }

    private static void assertPointsLieWithinWeights(Evaluation evaluation) {
        assertWithin(evaluation.figures().budget().award(), evaluation.figures().budget().weight());
        evaluation.figures().indicators().forEach(it -> assertWithin(it.award(), it.weight()));
    }

    private static void assertWithin(Award award, Optional<BigDecimal> weight) {
        award.points().ifPresent(points -> {
            assertTrue(points.signum() >= 0, award.toString());
            assertTrue(points.compareTo(weight.orElseThrow()) <= 0, award + " of " + weight);
        });
    }

    private static void assertTotalIsTheSum(Evaluation evaluation) {
        List<Award> weighted = new ArrayList<>();
        evaluation
                .submission()
                .field(Names.EXECUTION_WEIGHT)
                .filter(PropertiesTest::isWeighted)
                .ifPresent(it -> weighted.add(evaluation.figures().budget().award()));
        evaluation.figures().indicators().stream()
                .filter(it -> !it.indicator().child())
                .filter(it -> isWeighted(it.indicator().cell(Names.WEIGHT).orElseThrow()))
                .forEach(it -> weighted.add(it.award()));
        boolean complete = !weighted.isEmpty()
                && weighted.stream().allMatch(it -> it.points().isPresent());
        Optional<BigDecimal> sum = complete
                ? Optional.of(
                        weighted.stream().map(it -> it.points().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
        assertEquals(
                sum.map(BigDecimal::stripTrailingZeros),
                evaluation.figures().total().points().map(BigDecimal::stripTrailingZeros));
        assertTrue(evaluation.figures().total().grade().isEmpty() || complete, "a grade without a total");
    }

    private static boolean isWeighted(Entry weight) {
        Reading reading = Reading.of(weight, "万元");
        return reading instanceof Reading.Unreadable
                || reading.number().filter(it -> it.signum() > 0).isPresent();
    }

    private static boolean isRefresh(ziping.model.Edit edit) {
        return edit instanceof ziping.model.Edit.RefreshNumber || edit instanceof ziping.model.Edit.RefreshText;
    }

    /** Everything a person is told, one line each. */
    private static String said(Evaluation evaluation) {
        Function<Award, String> award =
                it -> it.points() + " " + it.basis() + " " + it.claimed() + " " + ZH.say(it.how());
        List<String> lines = new ArrayList<>();
        evaluation.figures().awards().map(award).forEach(lines::add);
        lines.add(evaluation.figures().total().toString());
        evaluation.review().findings().stream().map(ZH::message).forEach(lines::add);
        evaluation.review().states().forEach(it -> lines.add(it.rule().code() + " " + it.state()));
        return String.join("\n", lines);
    }

    private static Evaluation evaluate(Submission submission) {
        return ((Evaluator.Judgement.Judged) EVALUATOR.evaluate(submission, NOW)).evaluation();
    }
}
