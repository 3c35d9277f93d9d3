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
import ziping.output.OverviewCharts.ChartRange;
import ziping.output.table.DesignedSheet;
import ziping.output.table.FormulaCell;
import ziping.output.table.LongSheet;
import ziping.output.table.TableCell;

/**
 * The execution rate and the total of each project that has both. Excel draws a scatter chart wrong if cells are
 * empty.
 */
final class ScatterChartData {
    /** The maximum number of points. More of them make Excel slow and overlap. */
    static final int MAX_POINTS = 1_000;

    private static final int NAME = 1;
    private static final int RATE = 2;
    private static final int TOTAL = 3;

    /** The first row with data. A remark and the headings are above it. */
    private static final int FIRST_ROW = 2;

    private static final String PROJECT = "summary.column.project";
    private static final String SHARE = "summary.column.rate";
    private static final String POINTS = "summary.column.adopted";

    private final List<Point> points = new ArrayList<>();
    private int omitted;

    /**
     * One project.
     *
     * @param row in 项目汇总, counted from 0
     */
    private record Point(int row, String name, BigDecimal rate, BigDecimal total) {}

    void add(int row, Evaluation evaluation) {
        Optional<BigDecimal> rate = evaluation.figures().budget().rate();
        Optional<BigDecimal> total = evaluation.figures().total().points();
        if (rate.isEmpty() || total.isEmpty()) {
            return;
        }
        if (points.size() == MAX_POINTS) {
            omitted++;
        } else {
            points.add(new Point(
                    row,
                    CellTextLimit.fitting(evaluation.submission().displayText(FieldNames.PROJECT)),
                    rate.get().movePointLeft(2),
                    total.get()));
        }
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Whether there are more projects than points. */
    boolean isCut() {
        return omitted > 0;
    }

    /** Writes the data as formulas over 项目汇总. */
    void draw(DesignedSheet sheet, LongSheet<?> projects, Messages messages) {
        sheet.merged(TableCell.Style.REMARK, messages.text("chart.data"));
        sheet.repeatedHeadings(PROJECT, SHARE, POINTS);
        for (Point point : points) {
            sheet.row()
                    .formula(
                            TableCell.Style.TEXT,
                            new FormulaCell(projects.cell(PROJECT, point.row()), Optional.empty(), point.name()))
                    .formula(TableCell.Style.RATE, FormulaCell.figure(projects.cell(SHARE, point.row()), point.rate()))
                    .formula(
                            TableCell.Style.POINTS,
                            FormulaCell.figure(projects.cell(POINTS, point.row()), point.total()));
        }
    }

    /** The cells with the rates. */
    ChartRange rates() {
        return range(RATE, Point::rate);
    }

    /** The cells with the totals. */
    ChartRange totals() {
        return range(TOTAL, Point::total);
    }

    private ChartRange range(int column, Function<Point, BigDecimal> figure) {
        return new ChartRange(
                FIRST_ROW,
                NAME,
                points.stream().map(Point::name).toList(),
                column,
                points.stream().map(figure).toList());
    }
}
