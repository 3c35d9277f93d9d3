package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziping.excel.report.CellTextLimit;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.Evaluation;
import ziping.output.table.ChartRange;
import ziping.output.table.DesignedSheet;
import ziping.output.table.FormulaCell;
import ziping.output.table.LongSheet;
import ziping.output.table.TableCell;

/** Execution rate and total of each project that has both, for a chart: one that is drawn from gaps is wrong in Excel. */
final class ScatterChartData {
    /** More cannot be told apart, and make Excel slow. */
    static final int MOST = 1_000;

    private static final int NAME = 1;
    private static final int RATE = 2;
    private static final int TOTAL = 3;

    /** Below a remark and the headings. */
    private static final int FIRST_ROW = 2;

    private static final String PROJECT = "summary.column.project";
    private static final String SHARE = "summary.column.rate";
    private static final String POINTS = "summary.column.adopted";

    private final List<Dot> dots = new ArrayList<>();
    private int left;

    /**
     * One project.
     *
     * @param row of the table of projects, counted from 0
     */
    private record Dot(int row, String name, BigDecimal rate, BigDecimal total) {}

    void add(int row, Evaluation evaluation) {
        Optional<BigDecimal> rate = evaluation.figures().budget().rate();
        Optional<BigDecimal> total = evaluation.figures().total().points();
        if (rate.isEmpty() || total.isEmpty()) {
            return;
        }
        if (dots.size() == MOST) {
            left++;
        } else {
            dots.add(new Dot(
                    row,
                    CellTextLimit.fitting(evaluation.submission().shown(FieldNames.PROJECT)),
                    rate.get().movePointLeft(2),
                    total.get()));
        }
    }

    boolean isEmpty() {
        return dots.isEmpty();
    }

    /** Whether there are more than are drawn. */
    boolean isCut() {
        return left > 0;
    }

    /** Writes them down as formulas over the table of projects. */
    void draw(DesignedSheet board, LongSheet<?> projects, Messages messages) {
        board.across(TableCell.Look.REMARK, messages.text("chart.data"));
        board.lastHeadings(PROJECT, SHARE, POINTS);
        for (Dot dot : dots) {
            board.row()
                    .live(
                            TableCell.Look.TEXT,
                            new FormulaCell(projects.cell(PROJECT, dot.row()), Optional.empty(), dot.name()))
                    .live(TableCell.Look.RATE, FormulaCell.figure(projects.cell(SHARE, dot.row()), dot.rate()))
                    .live(TableCell.Look.POINTS, FormulaCell.figure(projects.cell(POINTS, dot.row()), dot.total()));
        }
    }

    /** The rates as they were written down. */
    ChartRange rates() {
        return plotted(RATE, Dot::rate);
    }

    /** The totals as they were written down. */
    ChartRange totals() {
        return plotted(TOTAL, Dot::total);
    }

    private ChartRange plotted(int column, Function<Dot, BigDecimal> figure) {
        return new ChartRange(
                FIRST_ROW,
                NAME,
                dots.stream().map(Dot::name).toList(),
                column,
                dots.stream().map(figure).toList());
    }
}
