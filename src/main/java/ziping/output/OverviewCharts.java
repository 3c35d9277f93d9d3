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

/** Native Excel charts beside the tables of 总览. They change with their cells. */
final class OverviewCharts {
    private static final int LEFT = 12;
    private static final int RIGHT = 20;
    private static final int HEIGHT = 10;
    private static final double TITLE_POINTS = 12;

    /** The number of rows for a bar. With less height, Excel omits some names. */
    private static final double ROWS_PER_BAR = 1.4;

    private static final byte[] COLOR = {0x3B, 0x6E, (byte) 0xA5};

    private final XSSFSheet sheet;
    private int top = 1;

    OverviewCharts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** A column chart, such as projects by grade. */
    void columns(String title, ChartRange range) {
        bars(title, range, BarDirection.COL);
    }

    /** A bar chart with the first bar at the top. */
    void rows(String title, ChartRange range) {
        bars(title, range, BarDirection.BAR);
    }

    private void bars(String title, ChartRange range, BarDirection direction) {
        XSSFChart chart = chart(title, Math.max(HEIGHT, (int) (range.names().size() * ROWS_PER_BAR)));
        boolean horizontal = direction == BarDirection.BAR;
        XDDFCategoryAxis names = chart.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis figures = chart.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        figures.setMinimum(0);
        if (range.figures().stream().allMatch(figure -> figure.compareTo(BigDecimal.TEN) < 0)) {
            // Otherwise the axis would have marks between whole numbers.
            figures.setMajorUnit(1);
        }
        if (horizontal) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            figures.setCrosses(AxisCrosses.MAX);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(direction);
        data.setVaryColors(false);
        XDDFDataSource<String> categories = XDDFDataSourcesFactory.fromArray(
                range.names().toArray(new String[0]), reference(sheet, range.nameCells()));
        data.addSeries(categories, numbers(range.figures(), reference(sheet, range.figureCells())))
                .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOR)));
        chart.plot(data);
    }

    /**
     * A scatter chart with one point for each project.
     *
     * @param dataSheet the sheet with the figures
     * @param x the horizontal coordinates
     * @param y the vertical coordinates
     */
    void scatter(String title, String xTitle, String yTitle, XSSFSheet dataSheet, ChartRange x, ChartRange y) {
        XSSFChart chart = chart(title, HEIGHT);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        bottom.setTitle(xTitle);
        left.setTitle(yTitle);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.MARKER);
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                numbers(x.figures(), reference(dataSheet, x.figureCells())),
                numbers(y.figures(), reference(dataSheet, y.figureCells())));
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        chart.plot(data);
    }

    /** Sets the print area. Without it, Excel does not print charts below the last row. */
    void setPrintArea() {
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

    /**
     * The cells of a chart: two columns of a sheet, with their present values.
     *
     * @param first row, counted from 0
     * @param nameColumn the column with the names
     * @param figureColumn the column with the figures
     */
    record ChartRange(int first, int nameColumn, List<String> names, int figureColumn, List<BigDecimal> figures) {
        /** A range without rows. */
        static final ChartRange EMPTY = new ChartRange(0, 0, List.of(), 0, List.of());

        ChartRange {
            names = List.copyOf(names);
            figures = List.copyOf(figures);
        }

        /** The first rows, at most this many. */
        ChartRange first(int rows) {
            int last = Math.min(rows, names.size());
            return new ChartRange(first, nameColumn, names.subList(0, last), figureColumn, figures.subList(0, last));
        }

        /** The cells with the names. */
        CellRangeAddress nameCells() {
            return cells(nameColumn);
        }

        /** The cells with the figures. */
        CellRangeAddress figureCells() {
            return cells(figureColumn);
        }

        private CellRangeAddress cells(int column) {
            return new CellRangeAddress(first, first + names.size() - 1, column, column);
        }
    }
}
