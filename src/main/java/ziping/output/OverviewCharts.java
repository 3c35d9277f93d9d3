package ziping.output;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.output.table.ChartRange;

/** The charts beside the tables of 总览. They are Excel's own and follow the cells that they are drawn from. */
final class OverviewCharts {
    private static final int LEFT = 12;
    private static final int RIGHT = 20;
    private static final int HEIGHT = 10;
    private static final double TITLE_POINTS = 12;

    /** With fewer, names would be left out. */
    private static final double ROWS_OF_BAR = 1.4;

    private static final byte[] COLOR = {0x3B, 0x6E, (byte) 0xA5};

    private final XSSFSheet sheet;
    private int top = 1;

    OverviewCharts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Upright bars, such as projects by grade. */
    void columns(String title, ChartRange plotted) {
        bars(title, plotted, BarDirection.COL);
    }

    /** Lying bars, the first on top. */
    void rows(String title, ChartRange plotted) {
        bars(title, plotted, BarDirection.BAR);
    }

    private void bars(String title, ChartRange plotted, BarDirection direction) {
        XSSFChart chart = chart(title, Math.max(HEIGHT, (int) (plotted.names().size() * ROWS_OF_BAR)));
        boolean lying = direction == BarDirection.BAR;
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis figures = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        figures.setMinimum(0);
        if (plotted.figures().stream().allMatch(it -> it.compareTo(BigDecimal.TEN) < 0)) {
            // Else half projects would be marked.
            figures.setMajorUnit(1);
        }
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            figures.setCrosses(AxisCrosses.MAX);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(direction);
        data.setVaryColors(false);
        XDDFDataSource<String> shown = XDDFDataSourcesFactory.fromArray(
                plotted.names().toArray(new String[0]), reference(sheet, plotted.nameCells()));
        data.addSeries(shown, numbers(plotted.figures(), reference(sheet, plotted.figureCells())))
                .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOR)));
        chart.plot(data);
    }

    /**
     * A dot for each project.
     *
     * @param on the sheet that has the figures
     * @param across how far to the right each is
     * @param up how far up
     */
    void dots(String title, String acrossTitle, String upTitle, XSSFSheet on, ChartRange across, ChartRange up) {
        XSSFChart chart = chart(title, HEIGHT);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        bottom.setTitle(acrossTitle);
        left.setTitle(upTitle);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.MARKER);
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                numbers(across.figures(), reference(on, across.figureCells())),
                numbers(up.figures(), reference(on, up.figureCells())));
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        chart.plot(data);
    }

    /** Lets the sheet be printed as far as its tables and charts reach; of charts below the tables a part is left out else. */
    void end() {
        sheet.setColumnWidth(RIGHT, sheet.getColumnWidth(0));
        XSSFWorkbook workbook = sheet.getWorkbook();
        int last = Math.max(sheet.getLastRowNum(), top - 1);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, RIGHT, 0, last);
    }

    private XSSFChart chart(String title, int height) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, LEFT, top, RIGHT, top + height));
        top += height + 1;
        chart.setTitleText(title);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_POINTS);
        chart.setTitleOverlay(false);
        return chart;
    }

    private static XDDFNumericalDataSource<Double> numbers(List<BigDecimal> figures, String reference) {
        Double[] numbers = figures.stream().map(BigDecimal::doubleValue).toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, reference);
    }

    private static String reference(XSSFSheet sheet, CellRangeAddress cells) {
        return cells.formatAsString(sheet.getSheetName(), true);
    }
}
