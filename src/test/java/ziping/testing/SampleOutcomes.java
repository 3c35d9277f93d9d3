package ziping.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Budget;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.Finding;
import ziping.model.result.Indicator;
import ziping.model.result.PointsBasis;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.model.result.ScoredIndicator;
import ziping.model.result.Total;
import ziping.model.run.Outcome;
import ziping.model.run.Refusal;

/** Hand-made outcomes for the tests of reports and records. The figures are those of the published report 002. */
public final class SampleOutcomes {
    private static final String SHEET = "项目支出绩效自评表";
    private static final String CAPPED = "how.met";

    private SampleOutcomes() {}

    /** The report with all figures. */
    public static Outcome.Evaluated evaluated(String file) {
        return new Outcome.Evaluated(file, evaluation(file, "智慧监管信息化平台建设经费"), Optional.of(file));
    }

    /** The report with another project name, only checked. */
    public static Outcome.Evaluated checked(String file, String project) {
        return new Outcome.Evaluated(file, evaluation(file, project), Optional.empty());
    }

    /** The report of another department. */
    public static Outcome.Evaluated of(String file, String department) {
        Evaluation report = evaluation(file, "智慧监管信息化平台建设经费");
        Submission own = report.submission();
        Map<String, FormCell> fields = new java.util.HashMap<>(own.fields());
        fields.put(FieldNames.DEPARTMENT, field(file, "B3", "主管部门", department));
        Submission other = new Submission(own.file(), own.sheet(), own.form(), fields, own.tables(), own.priorRun());
        return new Outcome.Evaluated(file, with(report, other, report.review().findings()), Optional.of(file));
    }

    private static Evaluation with(Evaluation report, Submission submission, List<Finding> findings) {
        return new Evaluation(
                submission,
                report.law(),
                report.figures(),
                new Evaluation.Review(findings, report.review().states()),
                report.writeback());
    }

    /** The report with an answer to its finding. */
    public static Outcome.Evaluated answered(String file, String answer) {
        Evaluation open = evaluation(file, "智慧监管信息化平台建设经费");
        List<Finding> findings = open.review().findings().stream()
                .map(it -> it.duty() == Duty.CONFIRM
                        ? new Finding(it.rule(), it.duty(), it.places(), it.message(), it.fingerprint(), answer)
                        : it)
                .toList();
        Evaluation answered = with(open, open.submission(), findings);
        return new Outcome.Evaluated(file, answered, Optional.of(file));
    }

    /** The report with one row without points, and therefore without a total. */
    public static Outcome.Evaluated withoutTotal(String file) {
        Evaluation whole = evaluation(file, "缺一项的项目");
        Evaluation lacking = new Evaluation(
                whole.submission(),
                whole.law(),
                new Evaluation.Figures(
                        whole.figures().budget(),
                        List.of(row(file, 0, "产出指标", "数量指标", "未填实际值的指标", "≥5", "", "90", Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of(new Evaluation.IndicatorBlock("产出指标", number("90"), Optional.empty())),
                        new Total(
                                Optional.empty(),
                                Optional.of(number("90")),
                                Optional.empty(),
                                Message.of("how.total-missing")
                                        .with("count", "1")
                                        .with("rows", new MessageArgument.Listed(List.of("未填实际值的指标"))),
                                Optional.empty(),
                                "",
                                List.of("未填实际值的指标"))),
                new Evaluation.Review(List.of(), whole.review().states()),
                whole.writeback());
        return new Outcome.Evaluated(file, lacking, Optional.of(file));
    }

    /** A file that could not be read. */
    public static Outcome.Refused refused(String file) {
        return new Outcome.Refused(file, new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.not-readable")));
    }

    /** A file that is no workbook. */
    public static Outcome.Skipped skipped(String file) {
        return new Outcome.Skipped(file, Message.of("skipped.not-a-workbook"));
    }

    private static Evaluation evaluation(String file, String project) {
        return new Evaluation(
                submission(file, project),
                new Evaluation.LawUsed(
                        "shanxi",
                        new Bilingual("山西省项目支出绩效自评", "Shanxi project self-evaluation"),
                        LocalDate.of(2021, 12, 31),
                        Optional.empty()),
                new Evaluation.Figures(
                        budget(),
                        indicators(file),
                        List.of(),
                        List.of(new Evaluation.Reviewer("评价人甲", "副处长", "政策法规处", Optional.of(number("99.5")))),
                        List.of(
                                block("产出指标", "51.45", "38.6"),
                                block("效益指标", "25.7", "25.7"),
                                block("满意度指标", "12.85", "12.85")),
                        new Total(
                                Optional.of(number("85.82")),
                                Optional.of(number("85.82")),
                                Optional.of(number("85.82")),
                                Message.of("how.total")
                                        .with("parts", "8.67 + 77.15")
                                        .with("points", number("85.82")),
                                Optional.of("良好"),
                                "良好",
                                List.of())),
                new Evaluation.Review(findings(file), states(file)),
                new Evaluation.Writeback(
                        List.of(),
                        List.of(),
                        new ControlBlock("0".repeat(64), "ziping 0.1.0", "2022-01-10T09:00", Set.of(), 0, 3, 0)));
    }

    private static Submission submission(String file, String project) {
        Form form = new Form(
                new FormPlan("shanxi-2021", "1.0.0", "项目支出绩效自评表", "shanxi", "万元", List.of(), List.of(), List.of()),
                Map.of());
        Map<String, FormCell> fields = Map.of(
                FieldNames.PROJECT, field(file, "B2", "项目名称", project),
                FieldNames.DEPARTMENT, field(file, "B3", "主管部门", "某县市场监督管理局"),
                FieldNames.UNIT, field(file, "F3", "实施单位", "某县市场监督管理局"),
                FieldNames.YEAR, field(file, "B4", "年度", "2021"),
                FieldNames.EXECUTION_TARGET, field(file, "E18", "目标值", "100%"),
                FieldNames.EXECUTION_ACTUAL, field(file, "F18", "业绩值", "86.66%"),
                FieldNames.EXECUTION_POINTS, field(file, "H18", "指标得分", "8.67"));
        return new Submission(file, SHEET, form, fields, Map.of(), PriorRun.NONE);
    }

    private static FormCell field(String file, String a1, String label, String text) {
        return FormCell.typed(new Location(file, CellAddress.of(SHEET, a1), label, ""), new CellValue.Text(text));
    }

    private static Budget budget() {
        Message how = Message.of("how.execution")
                .with("weight", number("10"))
                .with("executed", number("26"))
                .with("full", number("30"))
                .with("points", number("8.67"));
        BigDecimal rate = new BigDecimal("86.66666666666666666666666666666667");
        return new Budget(
                Optional.of(number("10")),
                Optional.of(number("30")),
                Optional.of(number("30")),
                Optional.of(number("26")),
                Optional.of(number("4")),
                "万元",
                Optional.of(rate),
                Optional.of(number("100")),
                Optional.of(number("10")),
                award("8.67", how, "budget-execution"),
                new Explanation(Explanation.Due.POINTS_LOST, "预算制定不合理，加强制定的合理性", false, ""));
    }

    private static List<ScoredIndicator> indicators(String file) {
        return List.of(
                met(file, 0, "产出指标", "数量指标", "新建（购）应用系统与平台数量", "1", "1个", "12.9"),
                met(file, 1, "产出指标", "质量指标", "新建（购）系统验收通过率", "100%", "100%", "12.85"),
                met(file, 2, "产出指标", "时效指标", "系统上线及时性", "及时", "100%", "12.85"),
                cost(file),
                met(file, 4, "效益指标", "社会效益", "系统安全等级达标率", "100%", "100%", "12.85"),
                met(file, 5, "效益指标", "社会效益", "系统功能模块使用率", "100%", "100%", "12.85"),
                met(file, 6, "满意度指标", "服务对象满意度指标", "平台服务对象满意度", "95", "95%", "12.85"));
    }

    private static ScoredIndicator met(
            String file,
            int row,
            String level1,
            String level2,
            String name,
            String target,
            String actual,
            String weight) {
        Message how =
                Message.of(CAPPED).with("actual", actual).with("target", target).with("weight", number(weight));
        return row(file, row, level1, level2, name, target, actual, weight, Optional.of(award(weight, how, "equal")));
    }

    private static ScoredIndicator cost(String file) {
        Message how = Message.of("how.reverse-linear-below")
                .with("weight", number("12.85"))
                .with("actual", number("26"))
                .with("target", number("10"))
                .with("span", number("10"));
        ScoredIndicator plain = row(
                file,
                3,
                "产出指标",
                "成本指标",
                "平台建设成本",
                "10",
                "26万元",
                "12.85",
                Optional.of(award("0", how, "reverse-linear")));
        return new ScoredIndicator(
                plain.indicator(),
                plain.weight(),
                Optional.of(number("260")),
                plain.award(),
                new Explanation(Explanation.Due.POINTS_LOST, "年初批复不足，合理计划预算", false, ""));
    }

    private static ScoredIndicator row(
            String file,
            int row,
            String level1,
            String level2,
            String name,
            String target,
            String actual,
            String weight,
            Optional<AwardedPoints> award) {
        Map<String, FormCell> cells = Stream.of(
                        cell(file, name, FieldNames.NAME, "C", row, name),
                        cell(file, name, FieldNames.TARGET, "E", row, target),
                        cell(file, name, FieldNames.ACTUAL, "F", row, actual))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ScoredIndicator(
                new Indicator(name, name, level1, level2, false, cells),
                Optional.of(number(weight)),
                Optional.of(number("100")),
                award.orElseGet(SampleOutcomes::noPoints),
                Explanation.NONE);
    }

    private static Map.Entry<String, FormCell> cell(
            String file, String label, String column, String letter, int row, String text) {
        Location location = new Location(file, CellAddress.of(SHEET, letter + (19 + row)), label, column);
        return Map.entry(column, FormCell.typed(location, new CellValue.Text(text)));
    }

    private static AwardedPoints award(String points, Message how, String method) {
        Optional<BigDecimal> figure = Optional.of(number(points));
        return new AwardedPoints(figure, PointsBasis.RULE, figure, figure, how, method, List.of());
    }

    private static AwardedPoints noPoints() {
        return new AwardedPoints(
                Optional.empty(),
                PointsBasis.NONE,
                Optional.empty(),
                Optional.empty(),
                Message.of("how.no-actual"),
                "proportional",
                List.of());
    }

    private static List<Finding> findings(String file) {
        Message missing = Message.of("sum-of-sources.blank")
                .with("labels", new MessageArgument.Listed(List.of("全年预算资金", "全年执行资金")));
        Message behind = Message.of("target-left-behind.cost")
                .with("row", "平台建设成本")
                .with("initial", MessageArgument.of(number("10"), "万元"))
                .with("full", MessageArgument.of(number("30"), "万元"))
                .with("actual", "26万元");
        Message differs = Message.of("same-rate.rounded")
                .with("here", MessageArgument.of(number("86.67"), "%"))
                .with("there", MessageArgument.of(number("86.66"), "%"));
        return List.of(
                finding(file, "B09", Duty.MUST_FIX, missing, "C11", "C12"),
                finding(file, "T08", Duty.CONFIRM, behind, "E22"),
                finding(file, "B02", Duty.NOTE, differs, "F18"));
    }

    private static Finding finding(String file, String code, Duty duty, Message message, String... cells) {
        Reference reference = new Reference("财预〔2020〕10号", Optional.of("第十二条"), Optional.empty(), true);
        List<Location> locations = Stream.of(cells)
                .map(it -> new Location(file, CellAddress.of(SHEET, it), "年度总金额", ""))
                .toList();
        Rule rule = new Rule(code, new Bilingual("规则" + code, "Rule " + code), duty, List.of(reference));
        return new Finding(rule, duty, locations, message, code + "-1", "");
    }

    /** Each rule with findings, and one rule for each other state. */
    private static List<RuleState> states(String file) {
        Rule rule = new Rule("W01", new Bilingual("分值合计", "Sum of weights"), Duty.MUST_FIX, List.of());
        List<Location> unread = List.of(new Location(file, CellAddress.of(SHEET, "D23"), "分值", ""));
        Stream<RuleState> found =
                findings(file).stream().map(it -> new RuleState(it.rule(), RuleState.State.FOUND, List.of()));
        Stream<RuleState> others = Stream.of(
                new RuleState(rule, RuleState.State.PASSED, List.of()),
                new RuleState(rule, RuleState.State.NOT_APPLICABLE, List.of()),
                new RuleState(rule, RuleState.State.NOT_RUN, unread),
                RuleState.off(rule, "本县不考核"));
        return Stream.concat(found, others).toList();
    }

    private static Evaluation.IndicatorBlock block(String level1, String weight, String points) {
        return new Evaluation.IndicatorBlock(level1, number(weight), Optional.of(number(points)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
