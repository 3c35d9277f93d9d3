package ziping.output;

import java.math.BigDecimal;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.FileCount;
import ziping.output.ProjectTotals.Money;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.DesignedSheet;
import ziping.output.table.FormulaCell;
import ziping.output.table.TableCell;

/** The upper part of 总览: files, money and points of all projects, as formulas over 项目汇总. */
record OverviewSheet(DesignedSheet board, Overview figures, ColumnFormulas projects, Messages words) {
    private static final String FILE = "summary.column.file";
    private static final String TOTAL = "summary.column.adopted";

    /** Whether every file is accounted for, and how many projects came of them. */
    void files(FileCount files) {
        board.section("overview.files");
        board.headings(
                "overview.found",
                "overview.evaluated",
                "overview.refused",
                "overview.skipped",
                "overview.reconciled",
                "overview.projects",
                "overview.scored",
                "overview.unscored");
        DesignedSheet.Cells row = board.row();
        String found = count(row, files.found());
        String accounted =
                count(row, files.evaluated()) + "+" + count(row, files.refused()) + "+" + count(row, files.skipped());
        boolean isRight = files.found() == files.evaluated() + files.refused() + files.skipped();
        row.live(TableCell.Look.SHORT, FormulaCell.reconciled(found, accounted, isRight));
        ProjectTotals all = figures.all();
        row.live(TableCell.Look.COUNT, FormulaCell.figure(projects.of("COUNTA", FILE), all.projects()));
        String counted = row.last();
        row.live(TableCell.Look.COUNT, FormulaCell.figure(projects.of("COUNT", TOTAL), all.scored()));
        row.live(
                TableCell.Look.COUNT,
                FormulaCell.figure(counted + "-" + row.last(), all.projects().subtract(all.scored())));
    }

    /** What was planned and spent, and how many projects do not say it. */
    void money() {
        board.section("overview.money");
        board.headings(Stream.concat(
                        Stream.of("overview.item"),
                        Stream.concat(Stream.of(Money.values()).map(Money::heading), Stream.of("overview.rate")))
                .toArray(String[]::new));
        ProjectTotals all = figures.all();
        DesignedSheet.Cells sums = board.row().text(TableCell.Look.TEXT, words.text("overview.sum"));
        String full = "";
        String executed = "";
        for (Money money : Money.values()) {
            sums.live(TableCell.Look.MONEY, FormulaCell.figure(projects.of("SUM", money.heading()), all.sum(money)));
            full = money == Money.FULL ? sums.last() : full;
            executed = money == Money.EXECUTED ? sums.last() : executed;
        }
        sums.live(TableCell.Look.RATE, FormulaCell.quotient(executed, full, all.rate()));
        DesignedSheet.Cells lacking = board.row().text(TableCell.Look.TEXT, words.text("overview.lacking"));
        for (Money money : Money.values()) {
            String formula = projects.of("COUNTA", FILE) + "-" + projects.of("COUNT", money.heading());
            lacking.live(TableCell.Look.COUNT, FormulaCell.figure(formula, all.lacking(money)));
        }
        lacking.text(TableCell.Look.TEXT, "");
    }

    /** Both means of the totals, and between what they lie. */
    void points() {
        board.section("overview.points");
        board.headings("overview.mean", "overview.weighted", "overview.highest", "overview.lowest");
        ProjectTotals all = figures.all();
        DesignedSheet.Cells row = board.row();
        TotalAverages averages = new TotalAverages(projects, all);
        row.live(TableCell.Look.MEAN, averages.plain());
        row.live(TableCell.Look.MEAN, averages.weighted());
        row.live(TableCell.Look.POINTS, FormulaCell.perhaps(ifAny("MAX"), figures.highest()));
        row.live(TableCell.Look.POINTS, FormulaCell.perhaps(ifAny("MIN"), figures.lowest()));
        board.across(TableCell.Look.REMARK, leftOut(all));
    }

    /** Excel's MAX of nothing is 0; a quotient by the number of figures is an error then. */
    private String ifAny(String function) {
        return projects.of(function, TOTAL) + "/SIGN(" + projects.of("COUNT", TOTAL) + ")";
    }

    private String leftOut(ProjectTotals all) {
        return words.text(Message.of("overview.left-out")
                .with("unscored", MessageArgument.of(all.projects().subtract(all.scored())))
                .with("unweighted", MessageArgument.of(all.projects().subtract(all.weighted()))));
    }

    private static String count(DesignedSheet.Cells row, int count) {
        return row.live(TableCell.Look.COUNT, FormulaCell.figure(Integer.toString(count), BigDecimal.valueOf(count)))
                .last();
    }
}
