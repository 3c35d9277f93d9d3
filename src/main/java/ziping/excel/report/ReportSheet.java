package ziping.excel.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;

/**
 * A sheet of the program's own, as data.
 *
 * @param title the wanted title; another is used if a user's sheet has it
 * @param hiddenName the hidden name of its first cell, by which the next run finds it
 * @param frozenRows the number of frozen rows at the top
 * @param filter the rows of the table that can be filtered, with its heading
 * @param spans names for parts of this sheet
 * @param cells names for cells of other sheets
 */
public record ReportSheet(
        String title,
        String hiddenName,
        List<Column> columns,
        List<Row> rows,
        int frozenRows,
        Optional<Rows> filter,
        Map<String, Span> spans,
        Map<String, CellAddress> cells) {
    /** The height of a line for each point of its font. All heights are in twentieths of a point. */
    private static final int LINE_HEIGHT = 29;

    /** The space above and below the text of a row together. */
    private static final int MARGIN = 100;

    private static final int HIGHEST_ROW = 8190;

    /** Excel allows no longer title of a sheet. */
    private static final int LONGEST_TITLE = 31;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

    public ReportSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** A column and its width in digits. */
    public record Column(int width, boolean hidden) {}

    /** Cells from the left. */
    public record Row(List<Cell> cells, boolean hidden) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(List<Cell> cells) {
            return new Row(cells, false);
        }
    }

    /**
     * One cell.
     *
     * @param number shown instead of the text, if present
     * @param link the target of the cell's hyperlink
     * @param across the number of columns it spans
     */
    public record Cell(
            String text, Optional<BigDecimal> number, ReportStyle style, Optional<CellAddress> link, int across) {
        /** A sentence that quotes many long answers is cut, because Excel rejects a sheet with a longer text. */
        public Cell {
            text = CellTextLimit.fitting(text);
        }

        static Cell text(String text, ReportStyle style) {
            return new Cell(text, Optional.empty(), style, Optional.empty(), 1);
        }

        static Cell number(Optional<BigDecimal> number, ReportStyle style) {
            return new Cell("", number, style, Optional.empty(), 1);
        }

        /** A number if the text is a number exactly as the program writes it; then reading it gives the same text. */
        static Cell value(String text, ReportStyle style) {
            if (!PLAIN_NUMBER.matcher(text).matches()
                    || !Decimals.plain(new BigDecimal(text)).equals(text)) {
                return text(text, style);
            }
            return number(Optional.of(new BigDecimal(text)), style);
        }

        /** Whether the cell must be written. */
        public boolean shows() {
            return number.isPresent() || !text.isEmpty() || style.bordered();
        }

        Cell linked(Optional<CellAddress> to) {
            return new Cell(text, number, style, to, across);
        }

        Cell across(int columns) {
            return new Cell(text, number, style, link, columns);
        }
    }

    /** Rows from the first to the last, both included, counted from 0. */
    public record Rows(int first, int last) {}

    /** A part of one column. */
    public record Span(int column, Rows rows) {
        /** As a reference within the sheet, such as {@code $B$4:$B$9}. */
        public String absolute() {
            return CellAddress.absolute(rows.first(), column) + ":" + CellAddress.absolute(rows.last(), column);
        }
    }

    /** The wanted title, or the title with a number if another sheet has it already. */
    public static String freeTitle(String wanted, Predicate<String> isTaken) {
        String title = wanted;
        for (int i = 2; isTaken.test(title); i++) {
            String number = "（" + i + "）";
            title = wanted.substring(0, Math.min(wanted.length(), LONGEST_TITLE - number.length())) + number;
        }
        return title;
    }

    /** The number of columns that are not hidden. */
    public int visibleColumns() {
        return (int) columns.stream().filter(column -> !column.hidden()).count();
    }

    /** The height at which all text of a row is visible, in twentieths of a point. */
    public int height(Row row) {
        int height = ReportStyle.LINE.points() * LINE_HEIGHT + MARGIN;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            int width = width(i, cell.across());
            int lines = width == 0 || cell.text().isEmpty()
                    ? 1
                    : TextMeasure.lines(cell.text(), width - 1 - cell.style().indent());
            height = Math.max(height, lines * cell.style().points() * LINE_HEIGHT + MARGIN);
        }
        return Math.min(height, HIGHEST_ROW);
    }

    /** The visible width of some columns together. */
    private int width(int from, int across) {
        int width = 0;
        for (Column column : columns.subList(from, from + across)) {
            width += column.hidden() ? 0 : column.width();
        }
        return width;
    }

    /** A row with blank cells up to a column, and the given values in the hidden columns after it. */
    static Row withHidden(List<Cell> visible, int column, List<String> values, boolean hidden) {
        List<Cell> cells = new ArrayList<>(visible);
        while (cells.size() < column) {
            cells.add(Cell.text("", ReportStyle.LINE));
        }
        values.forEach(value -> cells.add(Cell.text(value, ReportStyle.SMALL)));
        return new Row(cells, hidden);
    }
}
