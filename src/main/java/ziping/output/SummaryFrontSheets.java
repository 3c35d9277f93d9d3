package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;
import ziping.model.run.FileCount;
import ziping.output.table.ChartRange;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.DesignedSheet;
import ziping.output.table.LongSheet;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TableCell;

/** The designed sheets of a summary: 总览 before its tables, 说明 and the data of a chart behind them. */
final class SummaryFrontSheets {
    /** So many bars can be told apart. */
    private static final int BARS = 15;

    private static final int[] OVERVIEW_WIDTHS = {46, 18, 19, 19, 19, 13, 16, 11, 10, 10};
    private static final int[] DATA_WIDTHS = {40, 14, 14};

    private final Overview overview = new Overview();
    private final RuleCounts rules = new RuleCounts();
    private final ScatterChartData dots = new ScatterChartData();
    private final Provenance provenance;
    private final Messages messages;

    SummaryFrontSheets(Provenance provenance, Messages messages) {
        this.provenance = provenance;
        this.messages = messages;
    }

    void add(Evaluation evaluation) {
        dots.add(overview.all().projects().intValueExact(), evaluation);
        overview.add(evaluation);
        rules.add(evaluation);
        provenance.add(evaluation);
    }

    /** Draws them over tables that have ended. */
    void draw(LongWorkbook workbook, LongSheet<?> projects, LongSheet<?> findings, FileCount files) {
        new NotesSheet(board(workbook, "summary.notes", NotesSheet.WIDTHS), messages).draw(provenance, rules);
        DesignedSheet data = board(workbook, "summary.chart-data", DATA_WIDTHS);
        dots.draw(data, projects, messages);
        DesignedSheet board = board(workbook, "summary.overview", OVERVIEW_WIDTHS);
        board.across(TableCell.Look.TITLE, title());
        board.across(TableCell.Look.REMARK, messages.text(provenance.program()));
        OverviewCharts charts = new OverviewCharts(board.sheet());
        ColumnFormulas ofProjects = new ColumnFormulas(projects);
        OverviewSheet sheet = new OverviewSheet(board, overview, ofProjects, messages);
        sheet.files(files);
        sheet.money();
        sheet.points();
        OverviewTables tables = new OverviewTables(board, overview, ofProjects, new ColumnFormulas(findings), messages);
        charts.columns(messages.text("chart.grades"), tables.grades());
        if (!dots.isEmpty()) {
            charts.dots(
                    dotsTitle(),
                    messages.text("overview.rate"),
                    messages.text("overview.points"),
                    data.sheet(),
                    dots.rates(),
                    dots.totals());
        }
        draw(charts, "chart.departments", tables.departments());
        draw(charts, "chart.findings", tables.findings());
        charts.end();
        List<String> first = new ArrayList<>(List.of(board.sheet().getSheetName()));
        first.addAll(projects.titles());
        workbook.front(first);
    }

    private void draw(OverviewCharts charts, String title, ChartRange plotted) {
        if (plotted.names().isEmpty()) {
            return;
        }
        boolean isCut = plotted.names().size() > BARS;
        Message message = Message.of(isCut ? title + "-first" : title)
                .with("count", MessageArgument.of(BigDecimal.valueOf(BARS)));
        charts.rows(messages.text(message), plotted.most(BARS));
    }

    private DesignedSheet board(LongWorkbook workbook, String title, int... widths) {
        return workbook.designed(messages.text(title), widths);
    }

    private String title() {
        List<String> years = overview.years();
        return years.isEmpty()
                ? messages.text("overview.title-no-year")
                : messages.text(Message.of("overview.title").with("years", new MessageArgument.Listed(years)));
    }

    private String dotsTitle() {
        return messages.text(Message.of(dots.isCut() ? "chart.dots-first" : "chart.dots")
                .with("count", MessageArgument.of(BigDecimal.valueOf(ScatterChartData.MOST))));
    }
}
