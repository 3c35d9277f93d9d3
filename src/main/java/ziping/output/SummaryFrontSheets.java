package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;
import ziping.model.run.FileCount;
import ziping.output.OverviewCharts.ChartRange;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.DesignedSheet;
import ziping.output.table.LongSheet;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TableCell;

/** The designed sheets of a summary: 总览 before the tables, 说明 and the data of the scatter chart after them. */
final class SummaryFrontSheets {
    /** The maximum number of bars in a chart. */
    private static final int MAX_BARS = 15;

    private static final int[] OVERVIEW_WIDTHS = {46, 18, 19, 19, 19, 13, 16, 11, 10, 10};
    private static final int[] DATA_WIDTHS = {40, 14, 14};

    private final Overview overview = new Overview();
    private final NotesSheet.RuleCounts rules = new NotesSheet.RuleCounts();
    private final ScatterChartData scatter = new ScatterChartData();
    private final Provenance provenance;
    private final Messages messages;

    SummaryFrontSheets(Provenance provenance, Messages messages) {
        this.provenance = provenance;
        this.messages = messages;
    }

    void add(Evaluation evaluation) {
        scatter.add(overview.all().projects().intValueExact(), evaluation);
        overview.add(evaluation);
        rules.add(evaluation);
        provenance.add(evaluation);
    }

    /** Draws the sheets. The tables must be complete. */
    void draw(LongWorkbook workbook, LongSheet<?> projects, LongSheet<?> findings, FileCount files) {
        new NotesSheet(newSheet(workbook, "summary.notes", NotesSheet.WIDTHS), messages).draw(provenance, rules);
        DesignedSheet data = newSheet(workbook, "summary.chart-data", DATA_WIDTHS);
        scatter.draw(data, projects, messages);
        DesignedSheet sheet = newSheet(workbook, "summary.overview", OVERVIEW_WIDTHS);
        sheet.merged(TableCell.Style.TITLE, title());
        sheet.merged(TableCell.Style.REMARK, messages.text(provenance.program()));
        OverviewCharts charts = new OverviewCharts(sheet.xssf());
        OverviewSheet tables = new OverviewSheet(
                sheet, overview, new ColumnFormulas(projects), new ColumnFormulas(findings), messages);
        tables.drawFiles(files);
        tables.drawMoney();
        tables.drawPoints();
        charts.columns(messages.text("chart.grades"), tables.drawGrades());
        if (!scatter.isEmpty()) {
            charts.scatter(
                    scatterTitle(),
                    messages.text("overview.rate"),
                    messages.text("overview.points"),
                    data.xssf(),
                    scatter.rates(),
                    scatter.totals());
        }
        draw(charts, "chart.departments", tables.drawDepartments());
        draw(charts, "chart.findings", tables.drawFindings());
        charts.setPrintArea();
        List<String> first = new ArrayList<>(List.of(sheet.xssf().getSheetName()));
        first.addAll(projects.titles());
        workbook.moveToFront(first);
    }

    private void draw(OverviewCharts charts, String title, ChartRange range) {
        if (range.names().isEmpty()) {
            return;
        }
        boolean isCut = range.names().size() > MAX_BARS;
        Message message = Message.of(isCut ? title + "-first" : title)
                .with("count", MessageArgument.of(BigDecimal.valueOf(MAX_BARS)));
        charts.rows(messages.text(message), range.first(MAX_BARS));
    }

    private DesignedSheet newSheet(LongWorkbook workbook, String title, int... widths) {
        return workbook.designed(messages.text(title), widths);
    }

    private String title() {
        List<String> years = overview.years();
        return years.isEmpty()
                ? messages.text("overview.title-no-year")
                : messages.text(Message.of("overview.title").with("years", new MessageArgument.Listed(years)));
    }

    private String scatterTitle() {
        return messages.text(Message.of(scatter.isCut() ? "chart.dots-first" : "chart.dots")
                .with("count", MessageArgument.of(BigDecimal.valueOf(ScatterChartData.MAX_POINTS))));
    }
}
