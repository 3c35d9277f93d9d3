package ziping.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.result.Duty;
import ziping.output.ProjectTotals.Money;
import ziping.output.table.ChartRange;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.ColumnFormulas.Given;
import ziping.output.table.DesignedSheet;
import ziping.output.table.FormulaCell;
import ziping.output.table.TableCell;

/** The lower part of 总览: projects by grade and department, findings by duty and rule. */
record OverviewTables(
        DesignedSheet board, Overview figures, ColumnFormulas projects, ColumnFormulas found, Messages words) {
    /** How many rules are named. */
    static final int RULES = 10;

    private static final String FILE = "summary.column.file";
    private static final String TOTAL = "summary.column.adopted";
    private static final String GRADE = "summary.column.grade";
    private static final String DEPARTMENT = "summary.column.department";
    private static final String CODE = "summary.column.code";
    private static final String FULL = Money.FULL.heading();
    private static final String EXECUTED = Money.EXECUTED.heading();

    /** Columns of the tables here. */
    private static final int NAME = 1;

    private static final int PROJECTS = 2;
    private static final int MEAN = 6;

    /** How many projects have which grade; gives what a chart shows of it. */
    ChartRange grades() {
        board.section("overview.grades");
        board.headings(GRADE, "overview.projects", "overview.share");
        int first = board.next();
        figures.grades().forEach(it -> grade(it.name(), it.name(), BigDecimal.valueOf(it.projects())));
        grade("", words.text("overview.ungraded"), figures.ungraded());
        int last = board.next() - 1;
        DesignedSheet.Cells total = board.row().totalText(words.text("overview.sum"));
        total.total(
                TableCell.Look.COUNT, sum(first, last, PROJECTS, figures.all().projects()));
        total.total(TableCell.Look.SHORT, FormulaCell.reconciled(total.last(), projects.of("COUNTA", FILE), true));
        return new ChartRange(
                first,
                NAME,
                Stream.concat(
                                figures.grades().stream().map(Overview.Grade::name),
                                Stream.of(words.text("overview.ungraded")))
                        .toList(),
                PROJECTS,
                Stream.concat(
                                figures.grades().stream().map(it -> BigDecimal.valueOf(it.projects())),
                                Stream.of(figures.ungraded()))
                        .toList());
    }

    private void grade(String grade, String shown, BigDecimal count) {
        DesignedSheet.Cells row = board.row().text(TableCell.Look.SHORT, shown);
        row.live(TableCell.Look.COUNT, FormulaCell.figure(projects.rows(Given.text(GRADE, grade, row.last())), count));
        row.live(
                TableCell.Look.RATE,
                FormulaCell.quotient(
                        row.last(),
                        projects.of("COUNTA", FILE),
                        Decimals.quotient(count, figures.all().projects())));
    }

    /** What each department has; gives what a chart shows of it. */
    ChartRange departments() {
        List<Map.Entry<String, ProjectTotals>> departments = figures.departments();
        if (departments.isEmpty()) {
            return ChartRange.NOTHING;
        }
        board.section("overview.departments");
        board.headings(
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
        int first = board.next();
        departments.forEach(it -> department(it.getKey(), it.getValue()));
        int last = board.next() - 1;
        sums(first, last);
        reconciled(first, last);
        return new ChartRange(
                first,
                NAME,
                departments.stream().map(it -> named(it.getKey())).toList(),
                MEAN,
                departments.stream()
                        .map(it -> it.getValue().mean().orElse(BigDecimal.ZERO))
                        .toList());
    }

    private void department(String name, ProjectTotals tally) {
        DesignedSheet.Cells row = board.row().text(TableCell.Look.TEXT, named(name));
        String cell = row.last();
        Given own = Given.text(DEPARTMENT, name, cell);
        row.live(TableCell.Look.COUNT, FormulaCell.figure(projects.rows(own), tally.projects()));
        row.live(TableCell.Look.MONEY, FormulaCell.figure(projects.sum(FULL, own), tally.sum(Money.FULL)));
        String full = row.last();
        row.live(TableCell.Look.MONEY, FormulaCell.figure(projects.sum(EXECUTED, own), tally.sum(Money.EXECUTED)));
        row.live(TableCell.Look.RATE, FormulaCell.quotient(row.last(), full, tally.rate()));
        Given scored = Given.figure(TOTAL);
        row.live(
                TableCell.Look.MEAN,
                FormulaCell.quotient(projects.sum(TOTAL, own, scored), projects.rows(own, scored), tally.mean()));
        String text = name.isEmpty() ? "\"\"" : cell;
        row.live(
                TableCell.Look.MEAN,
                FormulaCell.quotient(
                        projects.products(TOTAL, FULL, DEPARTMENT, text),
                        projects.sum(FULL, own, scored),
                        tally.weightedMean()));
        for (Duty duty : Duty.values()) {
            row.live(TableCell.Look.COUNT, FormulaCell.figure(projects.sum(heading(duty), own), tally.findings(duty)));
        }
    }

    private String named(String department) {
        return department.isEmpty() ? words.text("overview.nameless") : department;
    }

    private void sums(int first, int last) {
        ProjectTotals all = figures.all();
        DesignedSheet.Cells row = board.row().totalText(words.text("overview.sum"));
        row.total(TableCell.Look.COUNT, sum(first, last, PROJECTS, all.projects()));
        row.total(TableCell.Look.MONEY, sum(first, last, PROJECTS + 1, all.sum(Money.FULL)));
        String full = row.last();
        row.total(TableCell.Look.MONEY, sum(first, last, PROJECTS + 2, all.sum(Money.EXECUTED)));
        row.total(TableCell.Look.RATE, FormulaCell.quotient(row.last(), full, all.rate()));
        TotalAverages averages = new TotalAverages(projects, all);
        row.total(TableCell.Look.MEAN, averages.plain());
        row.total(TableCell.Look.MEAN, averages.weighted());
        int column = MEAN + 2;
        for (Duty duty : Duty.values()) {
            row.total(TableCell.Look.COUNT, sum(first, last, column++, all.findings(duty)));
        }
    }

    /** Whether the departments come to what the table of projects comes to. */
    private void reconciled(int first, int last) {
        DesignedSheet.Cells row = board.row().text(TableCell.Look.TEXT, words.text("overview.reconciled"));
        row.live(TableCell.Look.SHORT, equal(first, last, PROJECTS, projects.of("COUNTA", FILE)));
        row.live(TableCell.Look.SHORT, equal(first, last, PROJECTS + 1, projects.of("SUM", FULL)));
        row.live(TableCell.Look.SHORT, equal(first, last, PROJECTS + 2, projects.of("SUM", EXECUTED)));
        for (int i = 0; i < 3; i++) {
            row.text(TableCell.Look.SHORT, "");
        }
        int column = MEAN + 2;
        for (Duty duty : Duty.values()) {
            row.live(TableCell.Look.SHORT, equal(first, last, column++, projects.of("SUM", heading(duty))));
        }
    }

    /** What was found most often; gives what a chart shows of it. */
    ChartRange findings() {
        board.section("overview.findings");
        board.headings("overview.rule", "overview.count", "overview.concerned", "overview.code");
        int first = board.next();
        List<Overview.Rule> most = figures.mostFrequent(RULES);
        for (Overview.Rule rule : most) {
            DesignedSheet.Cells row = board.row().text(TableCell.Look.TEXT, words.name(rule.name()));
            String count = found.rows(new Given(CODE, "\"" + rule.code() + "\""));
            row.live(TableCell.Look.COUNT, FormulaCell.figure(count, BigDecimal.valueOf(rule.findings())));
            row.live(
                    TableCell.Look.COUNT,
                    FormulaCell.figure(Integer.toString(rule.projects()), BigDecimal.valueOf(rule.projects())));
            row.text(TableCell.Look.SHORT, rule.code());
        }
        DesignedSheet.Cells row = board.row().totalText(words.text("overview.all-findings"));
        BigDecimal all = Stream.of(Duty.values()).map(figures.all()::findings).reduce(BigDecimal.ZERO, BigDecimal::add);
        row.total(TableCell.Look.COUNT, FormulaCell.figure(found.of("COUNTA", CODE), all));
        String sums = Stream.of(Duty.values())
                .map(it -> projects.of("SUM", heading(it)))
                .collect(Collectors.joining("+"));
        row.total(TableCell.Look.SHORT, FormulaCell.reconciled(row.last(), sums, true));
        row.totalText("");
        return new ChartRange(
                first,
                NAME,
                most.stream().map(it -> words.name(it.name())).toList(),
                PROJECTS,
                most.stream().map(it -> BigDecimal.valueOf(it.findings())).toList());
    }

    private static String heading(Duty duty) {
        return "summary.column." + JsonFields.constant(duty);
    }

    private static FormulaCell sum(int first, int last, int column, BigDecimal now) {
        return FormulaCell.figure("SUM(" + range(first, last, column) + ")", now);
    }

    private static FormulaCell equal(int first, int last, int column, String other) {
        return FormulaCell.reconciled("SUM(" + range(first, last, column) + ")", other, true);
    }

    private static String range(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString();
    }
}
