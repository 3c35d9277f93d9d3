package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.run.FileCount;
import ziping.output.OverviewCharts.ChartRange;
import ziping.output.ProjectTotals.Money;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.ColumnFormulas.Condition;
import ziping.output.table.DesignedSheet;
import ziping.output.table.FormulaCell;
import ziping.output.table.TableCell.Style;

/**
 * Draws 总览: files, money and points of all projects, then projects by grade and by department, then findings by rule.
 * Every figure is a formula over 项目汇总 or 校验问题.
 *
 * @param overview the present results of the formulas
 * @param projects formulas over 项目汇总
 * @param findings formulas over 校验问题
 */
record OverviewSheet(
        DesignedSheet sheet, Overview overview, ColumnFormulas projects, ColumnFormulas findings, Messages messages) {
    /** The number of rules in the table of the most frequent findings. */
    static final int RULES = 10;

    private static final String FILE = "summary.column.file";
    private static final String TOTAL = "summary.column.adopted";
    private static final String GRADE = "summary.column.grade";
    private static final String DEPARTMENT = "summary.column.department";
    private static final String CODE = "summary.column.code";
    private static final String FULL = Money.FULL.heading();
    private static final String EXECUTED = Money.EXECUTED.heading();

    /** Columns of the tables by grade, department and rule. */
    private static final int NAME = 1;

    private static final int PROJECTS = 2;
    private static final int MEAN = 6;

    /** The number of files by outcome, and the number of projects. A formula checks that the outcomes add up. */
    void drawFiles(FileCount files) {
        sheet.section("overview.files");
        sheet.headings(
                "overview.found",
                "overview.evaluated",
                "overview.refused",
                "overview.skipped",
                "overview.reconciled",
                "overview.projects",
                "overview.scored",
                "overview.unscored");
        DesignedSheet.Cells row = sheet.row();
        String found = count(row, files.found());
        String accounted =
                count(row, files.evaluated()) + "+" + count(row, files.refused()) + "+" + count(row, files.skipped());
        boolean isRight = files.found() == files.evaluated() + files.refused() + files.skipped();
        row.formula(Style.SHORT, FormulaCell.reconciled(found, accounted, isRight));
        ProjectTotals all = overview.all();
        row.formula(Style.COUNT, FormulaCell.figure(projects.of("COUNTA", FILE), all.projects()));
        String counted = row.last();
        row.formula(Style.COUNT, FormulaCell.figure(projects.of("COUNT", TOTAL), all.scored()));
        row.formula(
                Style.COUNT,
                FormulaCell.figure(counted + "-" + row.last(), all.projects().subtract(all.scored())));
    }

    /** Budgeted and spent money, and the number of projects without each amount. */
    void drawMoney() {
        sheet.section("overview.money");
        List<String> headings = new ArrayList<>(List.of("overview.item"));
        for (Money money : Money.values()) {
            headings.add(money.heading());
        }
        headings.add("overview.rate");
        sheet.headings(headings.toArray(String[]::new));
        ProjectTotals all = overview.all();
        DesignedSheet.Cells sums = sheet.row().text(Style.TEXT, messages.text("overview.sum"));
        String full = "";
        String executed = "";
        for (Money money : Money.values()) {
            sums.formula(Style.MONEY, FormulaCell.figure(projects.of("SUM", money.heading()), all.sum(money)));
            full = money == Money.FULL ? sums.last() : full;
            executed = money == Money.EXECUTED ? sums.last() : executed;
        }
        sums.formula(Style.RATE, FormulaCell.quotient(executed, full, all.rate()));
        DesignedSheet.Cells missing = sheet.row().text(Style.TEXT, messages.text("overview.lacking"));
        for (Money money : Money.values()) {
            String formula = projects.of("COUNTA", FILE) + "-" + projects.of("COUNT", money.heading());
            missing.formula(Style.COUNT, FormulaCell.figure(formula, all.missing(money)));
        }
        missing.text(Style.TEXT, "");
    }

    /** Both means of the totals, the highest and the lowest total. */
    void drawPoints() {
        sheet.section("overview.points");
        sheet.headings("overview.mean", "overview.weighted", "overview.highest", "overview.lowest");
        ProjectTotals all = overview.all();
        DesignedSheet.Cells row = sheet.row();
        row.formula(Style.MEAN, mean());
        row.formula(Style.MEAN, weightedMean());
        row.formula(Style.POINTS, FormulaCell.orBlank(ofFigures("MAX"), overview.highest()));
        row.formula(Style.POINTS, FormulaCell.orBlank(ofFigures("MIN"), overview.lowest()));
        sheet.merged(Style.REMARK, unscoredRemark(all));
    }

    /** The mean of the totals in which every project counts the same. */
    private FormulaCell mean() {
        return FormulaCell.orBlank(projects.of("AVERAGE", TOTAL), overview.all().mean());
    }

    /** The mean of the totals, weighted by 全年预算数. */
    private FormulaCell weightedMean() {
        return FormulaCell.quotient(
                projects.products(TOTAL, FULL),
                projects.sum(FULL, Condition.figure(TOTAL)),
                overview.all().weightedMean());
    }

    /** Excel's MAX of no figures is 0. Dividing by the sign of their number gives an error instead. */
    private String ofFigures(String function) {
        return projects.of(function, TOTAL) + "/SIGN(" + projects.of("COUNT", TOTAL) + ")";
    }

    private String unscoredRemark(ProjectTotals all) {
        return messages.text(Message.of("overview.left-out")
                .with("unscored", MessageArgument.of(all.projects().subtract(all.scored())))
                .with("unweighted", MessageArgument.of(all.projects().subtract(all.weighted()))));
    }

    private static String count(DesignedSheet.Cells row, int count) {
        return row.formula(Style.COUNT, FormulaCell.figure(Integer.toString(count), BigDecimal.valueOf(count)))
                .last();
    }

    /** The number of projects by grade. Returns the cells for a chart. */
    ChartRange drawGrades() {
        sheet.section("overview.grades");
        sheet.headings(GRADE, "overview.projects", "overview.share");
        int first = sheet.nextRow();
        for (Overview.Grade grade : overview.grades()) {
            grade(grade.name(), grade.name(), BigDecimal.valueOf(grade.projects()));
        }
        grade("", messages.text("overview.ungraded"), overview.ungraded());
        int last = sheet.nextRow() - 1;
        DesignedSheet.Cells total = sheet.row().totalText(messages.text("overview.sum"));
        total.total(Style.COUNT, sum(first, last, PROJECTS, overview.all().projects()));
        total.total(Style.SHORT, FormulaCell.reconciled(total.last(), projects.of("COUNTA", FILE), true));
        List<String> names = new ArrayList<>();
        List<BigDecimal> counts = new ArrayList<>();
        for (Overview.Grade grade : overview.grades()) {
            names.add(grade.name());
            counts.add(BigDecimal.valueOf(grade.projects()));
        }
        names.add(messages.text("overview.ungraded"));
        counts.add(overview.ungraded());
        return new ChartRange(first, NAME, names, PROJECTS, counts);
    }

    private void grade(String grade, String label, BigDecimal count) {
        DesignedSheet.Cells row = sheet.row().text(Style.SHORT, label);
        row.formula(Style.COUNT, FormulaCell.figure(projects.rows(Condition.text(GRADE, grade, row.last())), count));
        row.formula(
                Style.RATE,
                FormulaCell.quotient(
                        row.last(),
                        projects.of("COUNTA", FILE),
                        Decimals.quotient(count, overview.all().projects())));
    }

    /** Projects, money, points and findings by department. Returns the cells for a chart. */
    ChartRange drawDepartments() {
        List<Map.Entry<String, ProjectTotals>> departments = overview.departments();
        if (departments.isEmpty()) {
            return ChartRange.EMPTY;
        }
        sheet.section("overview.departments");
        sheet.headings(
                DEPARTMENT,
                "overview.projects",
                Money.FULL.heading(),
                Money.EXECUTED.heading(),
                "overview.rate",
                "overview.mean",
                "overview.weighted",
                "duty.must-fix",
                "duty.confirm",
                "duty.note");
        int first = sheet.nextRow();
        departments.forEach(entry -> department(entry.getKey(), entry.getValue()));
        int last = sheet.nextRow() - 1;
        sums(first, last);
        reconciled(first, last);
        return new ChartRange(
                first,
                NAME,
                departments.stream()
                        .map(department -> nameOf(department.getKey()))
                        .toList(),
                MEAN,
                departments.stream()
                        .map(department -> department.getValue().mean().orElse(BigDecimal.ZERO))
                        .toList());
    }

    private void department(String name, ProjectTotals totals) {
        DesignedSheet.Cells row = sheet.row().text(Style.TEXT, nameOf(name));
        String cell = row.last();
        Condition own = Condition.text(DEPARTMENT, name, cell);
        row.formula(Style.COUNT, FormulaCell.figure(projects.rows(own), totals.projects()));
        row.formula(Style.MONEY, FormulaCell.figure(projects.sum(FULL, own), totals.sum(Money.FULL)));
        String full = row.last();
        row.formula(Style.MONEY, FormulaCell.figure(projects.sum(EXECUTED, own), totals.sum(Money.EXECUTED)));
        row.formula(Style.RATE, FormulaCell.quotient(row.last(), full, totals.rate()));
        Condition scored = Condition.figure(TOTAL);
        row.formula(
                Style.MEAN,
                FormulaCell.quotient(projects.sum(TOTAL, own, scored), projects.rows(own, scored), totals.mean()));
        String text = name.isEmpty() ? "\"\"" : cell;
        row.formula(
                Style.MEAN,
                FormulaCell.quotient(
                        projects.products(TOTAL, FULL, DEPARTMENT, text),
                        projects.sum(FULL, own, scored),
                        totals.weightedMean()));
        for (Duty duty : Duty.values()) {
            row.formula(Style.COUNT, FormulaCell.figure(projects.sum(heading(duty), own), totals.findings(duty)));
        }
    }

    private String nameOf(String department) {
        return department.isEmpty() ? messages.text("overview.nameless") : department;
    }

    private void sums(int first, int last) {
        ProjectTotals all = overview.all();
        DesignedSheet.Cells row = sheet.row().totalText(messages.text("overview.sum"));
        row.total(Style.COUNT, sum(first, last, PROJECTS, all.projects()));
        row.total(Style.MONEY, sum(first, last, PROJECTS + 1, all.sum(Money.FULL)));
        String full = row.last();
        row.total(Style.MONEY, sum(first, last, PROJECTS + 2, all.sum(Money.EXECUTED)));
        row.total(Style.RATE, FormulaCell.quotient(row.last(), full, all.rate()));
        row.total(Style.MEAN, mean());
        row.total(Style.MEAN, weightedMean());
        int column = MEAN + 2;
        for (Duty duty : Duty.values()) {
            row.total(Style.COUNT, sum(first, last, column++, all.findings(duty)));
        }
    }

    /** Compares the sums over the departments with the sums over 项目汇总. */
    private void reconciled(int first, int last) {
        DesignedSheet.Cells row = sheet.row().text(Style.TEXT, messages.text("overview.reconciled"));
        row.formula(Style.SHORT, equal(first, last, PROJECTS, projects.of("COUNTA", FILE)));
        row.formula(Style.SHORT, equal(first, last, PROJECTS + 1, projects.of("SUM", FULL)));
        row.formula(Style.SHORT, equal(first, last, PROJECTS + 2, projects.of("SUM", EXECUTED)));
        for (int i = 0; i < 3; i++) {
            row.text(Style.SHORT, "");
        }
        int column = MEAN + 2;
        for (Duty duty : Duty.values()) {
            row.formula(Style.SHORT, equal(first, last, column++, projects.of("SUM", heading(duty))));
        }
    }

    /** The rules with the most findings. Returns the cells for a chart. */
    ChartRange drawFindings() {
        sheet.section("overview.findings");
        sheet.headings("overview.rule", "overview.count", "overview.concerned", "overview.code");
        int first = sheet.nextRow();
        List<Overview.Rule> most = overview.mostFrequent(RULES);
        for (Overview.Rule rule : most) {
            DesignedSheet.Cells row = sheet.row().text(Style.TEXT, messages.name(rule.name()));
            String count = findings.rows(new Condition(CODE, "\"" + rule.code() + "\""));
            row.formula(Style.COUNT, FormulaCell.figure(count, BigDecimal.valueOf(rule.findings())));
            row.formula(
                    Style.COUNT,
                    FormulaCell.figure(Integer.toString(rule.projects()), BigDecimal.valueOf(rule.projects())));
            row.text(Style.SHORT, rule.code());
        }
        DesignedSheet.Cells row = sheet.row().totalText(messages.text("overview.all-findings"));
        BigDecimal all = BigDecimal.ZERO;
        for (Duty duty : Duty.values()) {
            all = all.add(overview.all().findings(duty));
        }
        row.total(Style.COUNT, FormulaCell.figure(findings.of("COUNTA", CODE), all));
        String sums = Stream.of(Duty.values())
                .map(duty -> projects.of("SUM", heading(duty)))
                .collect(Collectors.joining("+"));
        row.total(Style.SHORT, FormulaCell.reconciled(row.last(), sums, true));
        row.totalText("");
        return new ChartRange(
                first,
                NAME,
                most.stream().map(rule -> messages.name(rule.name())).toList(),
                PROJECTS,
                most.stream().map(rule -> BigDecimal.valueOf(rule.findings())).toList());
    }

    private static String heading(Duty duty) {
        return "summary.column." + JsonFields.constant(duty);
    }

    private static FormulaCell sum(int first, int last, int column, BigDecimal number) {
        return FormulaCell.figure("SUM(" + range(first, last, column) + ")", number);
    }

    private static FormulaCell equal(int first, int last, int column, String other) {
        return FormulaCell.reconciled("SUM(" + range(first, last, column) + ")", other, true);
    }

    private static String range(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString();
    }
}
