package ziping.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Budget;
import ziping.model.result.Duty;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.Finding;
import ziping.model.result.Indicator;
import ziping.model.result.PointsBasis;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.model.result.ScoredIndicator;
import ziping.model.result.Total;

/** A made-up evaluation of a tiny form. The figures need not be correct. */
final class SmallEvaluation {
    static final Reference LAW = new Reference("财预〔2020〕10号", Optional.of("第十二条"), Optional.empty(), true);
    static final Rule RULE = new Rule("S02", new Bilingual("得分与规则不一致", "points differ"), Duty.MUST_FIX, List.of(LAW));
    static final Rule OTHER = new Rule("B01", new Bilingual("执行率重算不一致", "rate differs"), Duty.NOTE, List.of(LAW));

    private static final Message SAYING = Message.of("rate-recomputes.off")
            .with("printed", "86.66%")
            .with("of", "全年执行数")
            .with("over", "全年预算数")
            .with("exact", "86.67%");

    private SmallEvaluation() {}

    /** Writes points and an explanation into the first row, a total and a grade. */
    static Evaluation of(Submission submission) {
        List<ScoredIndicator> indicators = new ArrayList<>();
        for (Map<String, FormCell> row : ReadingTest.rows(submission).subList(0, 3)) {
            indicators.add(scored(row));
        }
        return new Evaluation(
                submission,
                new Evaluation.LawUsed(
                        "national",
                        new Bilingual("全国通用规则", "national rules"),
                        LocalDate.of(2023, 12, 31),
                        Optional.empty()),
                new Evaluation.Figures(
                        budget(),
                        indicators,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Total(
                                points("87.17"),
                                points("91"),
                                points("87.17"),
                                Message.of("how.total")
                                        .with("parts", "8.67 + 78.5")
                                        .with("points", new BigDecimal("87.17")),
                                Optional.of("良"),
                                "优",
                                List.of())),
                new Evaluation.Review(
                        findings(submission),
                        List.of(
                                new RuleState(RULE, RuleState.State.FOUND, List.of()),
                                new RuleState(
                                        OTHER,
                                        RuleState.State.NOT_RUN,
                                        List.of(place(submission, FieldNames.EXECUTION_RATE))))),
                new Evaluation.Writeback(
                        edits(submission),
                        remembered(submission),
                        new ControlBlock(
                                "a1b2c3", "ziping 0.1.0，tiny 1.0.0", "2026-01-05 09:30", Set.of("f1", "f2"), 0, 2, 0)));
    }

    static Location place(Submission submission, String name) {
        return submission.field(name).orElseThrow().location();
    }

    private static ScoredIndicator scored(Map<String, FormCell> row) {
        FormCell name = row.get(FieldNames.NAME);
        Indicator indicator = new Indicator(
                name.displayText(),
                name.displayText(),
                row.get(FieldNames.LEVEL1).displayText(),
                "",
                false,
                row);
        AwardedPoints award = new AwardedPoints(
                points("24"),
                PointsBasis.RULE,
                points("30"),
                points("24"),
                Message.of("basis.rule"),
                "proportional",
                List.of(LAW));
        return new ScoredIndicator(indicator, points("30"), Optional.empty(), award, Explanation.NONE);
    }

    private static Budget budget() {
        AwardedPoints award = new AwardedPoints(
                points("8.67"),
                PointsBasis.RULE,
                points("8.67"),
                points("8.67"),
                Message.of("basis.rule"),
                "budget-execution",
                List.of(LAW));
        Optional<BigDecimal> none = Optional.empty();
        return new Budget(
                points("10"),
                points("30"),
                points("30"),
                points("26"),
                points("4"),
                "万元",
                points("86.6666666666"),
                none,
                points("10"),
                award,
                Explanation.NONE);
    }

    private static List<Finding> findings(Submission submission) {
        FormCell first = ReadingTest.rows(submission).get(0).get(FieldNames.POINTS);
        return List.of(
                new Finding(RULE, Duty.MUST_FIX, List.of(first.location()), SAYING, "f1", ""),
                new Finding(
                        OTHER,
                        Duty.CONFIRM,
                        List.of(place(submission, FieldNames.EXECUTION_RATE), first.location()),
                        SAYING,
                        "f2",
                        submission.priorRun().answers().getOrDefault("f2", "")));
    }

    private static List<Edit> edits(Submission submission) {
        Map<String, FormCell> first = ReadingTest.rows(submission).get(0);
        return List.of(
                new Edit.RefreshNumber(first.get(FieldNames.POINTS).location().at(), new BigDecimal("24")),
                new Edit.PutText(
                        first.get(FieldNames.EXPLANATION).location().at(), "【系统测算】完成 80%，扣 6 分。【原因】‹请填写›【措施】‹请填写›"),
                new Edit.RefreshNumber(place(submission, FieldNames.TOTAL).at(), new BigDecimal("87.17")),
                new Edit.PutText(place(submission, FieldNames.GRADE).at(), "良"));
    }

    private static List<PriorRun.Entry> remembered(Submission submission) {
        Map<String, FormCell> first = ReadingTest.rows(submission).get(0);
        return List.of(
                new PriorRun.Entry(
                        "points/设备采购数量",
                        "设备采购数量",
                        first.get(FieldNames.POINTS).location().at(),
                        new PriorRun.Figure("30", "29", "24", "24")),
                new PriorRun.Entry(
                        "explanation/设备采购数量",
                        "设备采购数量 偏差说明",
                        first.get(FieldNames.EXPLANATION).location().at(),
                        new PriorRun.Figure("", "", "=完成 80%，扣 6 分。", "")),
                new PriorRun.Entry(
                        "grade",
                        "自评等级",
                        place(submission, FieldNames.GRADE).at(),
                        new PriorRun.Figure("优", "", "良", "良")));
    }

    private static Optional<BigDecimal> points(String number) {
        return Optional.of(new BigDecimal(number));
    }
}
