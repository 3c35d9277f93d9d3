package ziping.output;

import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.FileCount;
import ziping.output.Tally.Money;
import ziping.output.table.Board;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.Live;
import ziping.output.table.Shown;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** The upper part of 总览: files, money and points of all projects, as formulas over 项目汇总. */
record OverviewSheet(Board board, Overview figures, ColumnFormulas projects, Messages words) {
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
        Board.Cells row = board.row();
        String found = count(row, files.found());
        String accounted =
                count(row, files.evaluated()) + "+" + count(row, files.refused()) + "+" + count(row, files.skipped());
        boolean isRight = files.found() == files.evaluated() + files.refused() + files.skipped();
        row.live(Shown.Look.SHORT, Live.reconciled(found, accounted, isRight));
        Tally all = figures.all();
        row.live(Shown.Look.COUNT, Live.figure(projects.of("COUNTA", FILE), all.projects()));
        String counted = row.last();
        row.live(Shown.Look.COUNT, Live.figure(projects.of("COUNT", TOTAL), all.scored()));
        row.live(
                Shown.Look.COUNT,
                Live.figure(counted + "-" + row.last(), all.projects().subtract(all.scored())));
    }

    /** What was planned and spent, and how many projects do not say it. */
    void money() {
        board.section("overview.money");
        board.headings(Stream.concat(
                        Stream.of("overview.item"),
                        Stream.concat(Stream.of(Money.values()).map(Money::heading), Stream.of("overview.rate")))
                .toArray(String[]::new));
        Tally all = figures.all();
        Board.Cells sums = board.row().text(Shown.Look.TEXT, words.text("overview.sum"));
        String full = "";
        String executed = "";
        for (Money money : Money.values()) {
            sums.live(Shown.Look.MONEY, Live.figure(projects.of("SUM", money.heading()), all.sum(money)));
            full = money == Money.FULL ? sums.last() : full;
            executed = money == Money.EXECUTED ? sums.last() : executed;
        }
        sums.live(Shown.Look.RATE, Live.quotient(executed, full, all.rate()));
        Board.Cells lacking = board.row().text(Shown.Look.TEXT, words.text("overview.lacking"));
        for (Money money : Money.values()) {
            String formula = projects.of("COUNTA", FILE) + "-" + projects.of("COUNT", money.heading());
            lacking.live(Shown.Look.COUNT, Live.figure(formula, all.lacking(money)));
        }
        lacking.text(Shown.Look.TEXT, "");
    }

    /** Both means of the totals, and between what they lie. */
    void points() {
        board.section("overview.points");
        board.headings("overview.mean", "overview.weighted", "overview.highest", "overview.lowest");
        Tally all = figures.all();
        Board.Cells row = board.row();
        Averages averages = new Averages(projects, all);
        row.live(Shown.Look.MEAN, averages.plain());
        row.live(Shown.Look.MEAN, averages.weighted());
        row.live(Shown.Look.POINTS, Live.perhaps(ifAny("MAX"), figures.highest()));
        row.live(Shown.Look.POINTS, Live.perhaps(ifAny("MIN"), figures.lowest()));
        board.across(Shown.Look.REMARK, leftOut(all));
    }

    /** Excel's MAX of nothing is 0; a quotient by the number of figures is an error then. */
    private String ifAny(String function) {
        return projects.of(function, TOTAL) + "/SIGN(" + projects.of("COUNT", TOTAL) + ")";
    }

    private String leftOut(Tally all) {
        return words.text(Message.of("overview.left-out")
                .with("unscored", MessageArgument.of(all.projects().subtract(all.scored())))
                .with("unweighted", MessageArgument.of(all.projects().subtract(all.weighted()))));
    }

    private static String count(Board.Cells row, int count) {
        return row.live(Shown.Look.COUNT, Live.figure(Integer.toString(count), BigDecimal.valueOf(count)))
                .last();
    }
}
