package ziping.excel.ooxml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one sheet with their positions in the bytes. Rows and columns are counted from 0. */
public final class WorksheetPart {
    /**
     * A cell that is in the file. It may have a style only.
     *
     * @param type its type in the file, such as {@code s}; empty for a number
     * @param value its value in the file, if it has one
     * @param extension the extension after its value, as it is written
     * @param inside the start of its content
     */
    public record Cell(
            int row,
            int column,
            String type,
            int style,
            Optional<String> value,
            Optional<Formula> formula,
            String extension,
            int start,
            int inside,
            int end) {
        /** Whether it has a value. Some programs write an empty value where there is none; a text may be empty. */
        public boolean hasValue() {
            return value.isPresent() && (!value.get().isBlank() || type.equals("str") || type.equals("inlineStr"));
        }

        /** Whether it has any content. */
        public boolean isFilled() {
            return hasValue() || formula.isPresent();
        }
    }

    /**
     * A formula as the file holds it.
     *
     * @param kind empty, {@code shared}, {@code array} or {@code dataTable}
     * @param group the number of a shared formula
     * @param area the cells that an array formula fills
     */
    record Formula(String text, String kind, int group, Optional<CellRange> area, int start, int end) {
        /** Whether it is the first formula of a group, with the text that all cells of the group share. */
        boolean begins(int sharedGroup) {
            return kind.equals("shared") && group == sharedGroup && !text.isEmpty();
        }
    }

    /** The used range that the sheet declares. */
    record Dimension(WorkbookPart.ByteRange tag, CellRange area) {}

    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;

    private final byte[] bytes;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Row> byIndex = new HashMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> arrays = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private double usualWidth = USUAL_WIDTH;
    private double usualHeight = USUAL_HEIGHT;
    private WorkbookPart.ByteRange data = new WorkbookPart.ByteRange(0, 0);
    private String prefix = "";
    private boolean dataIsEmptyTag;
    private int lastRow;
    private int lastStyle;
    private Optional<Dimension> dimension = Optional.empty();

    WorksheetPart(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The cells of a sheet.
     *
     * @throws RejectedWorkbookException if there are too many
     */
    public static WorksheetPart of(byte[] bytes, CellLimit count)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        return new WorksheetReader(bytes, count).read();
    }

    /** The cell at an address, if it is written in the file. */
    public Optional<Cell> cell(int row, int column) {
        Row there = byIndex.get(row);
        if (there != null) {
            for (Cell cell : there.cells()) {
                if (cell.column() == column) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any cell of a row is filled. */
    public boolean isFilled(int row) {
        Row there = byIndex.get(row);
        if (there != null) {
            for (Cell cell : there.cells()) {
                if (cell.isFilled()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The last row that is written in the file, or 0. */
    public int lastRow() {
        return lastRow;
    }

    /** The highest style number that is used. */
    public int lastStyle() {
        return lastStyle;
    }

    /** Every filled cell, row by row. */
    public List<Cell> filled() {
        List<Cell> filled = new ArrayList<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.isFilled()) {
                    filled.add(cell);
                }
            }
        }
        return filled;
    }

    /** All merged cells. */
    public List<CellRange> merged() {
        return Collections.unmodifiableList(merged);
    }

    /** The merged region that contains an address; see {@link CellRange#mergedAt}. */
    public Optional<CellRange> merged(int row, int column) {
        return holding(merged, row, column);
    }

    /** The formula of a cell without its equals sign; a shared formula is moved to that cell. */
    public Optional<String> formula(Cell cell) {
        if (cell.formula().isPresent()) {
            Formula own = cell.formula().get();
            return own.kind().equals("shared") && own.text().isEmpty()
                    ? shared(own.group(), cell)
                    : Optional.of(own.text());
        }
        return ofArray(cell);
    }

    private Optional<String> ofArray(Cell cell) {
        Optional<CellRange> area = array(cell.row(), cell.column());
        if (area.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cell> first = cell(area.get().firstRow(), area.get().firstColumn());
        return first.isPresent() ? first.get().formula().map(Formula::text) : Optional.empty();
    }

    /** The cells of the array formula that contains this cell. */
    Optional<CellRange> array(int row, int column) {
        return holding(arrays, row, column);
    }

    private static Optional<CellRange> holding(List<CellRange> areas, int row, int column) {
        for (CellRange area : areas) {
            if (area.contains(row, column)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /** The formula that the first cell of a group has, moved to another cell of the group. */
    private Optional<String> shared(int group, Cell cell) {
        for (Row row : rows) {
            for (Cell first : row.cells()) {
                if (first.formula().isPresent() && first.formula().get().begins(group)) {
                    String formula = first.formula().get().text();
                    int down = cell.row() - first.row();
                    int right = cell.column() - first.column();
                    return Optional.of(SharedFormula.moved(formula, down, right));
                }
            }
        }
        return Optional.empty();
    }

    /** The style number at an address: that of the cell, or of its row or column if the cell is not written. */
    public int style(int row, int column) {
        Optional<Cell> cell = cell(row, column);
        if (cell.isPresent()) {
            return cell.get().style();
        }
        Row there = byIndex.get(row);
        if (there != null && there.style().isPresent()) {
            return there.style().get();
        }
        Optional<Columns> alike = columns(column);
        return alike.isPresent() ? alike.get().style() : 0;
    }

    /** Whether a row or column is hidden. */
    public boolean isHidden(int row, int column) {
        Row there = byIndex.get(row);
        if (there != null && there.hidden()) {
            return true;
        }
        Optional<Columns> alike = columns(column);
        return alike.isPresent() && alike.get().hidden();
    }

    /** The width of a column in digits. */
    public double width(int column) {
        return columns(column).map(Columns::width).orElse(usualWidth);
    }

    private Optional<Columns> columns(int column) {
        for (Columns alike : columns) {
            if (alike.first() <= column && column <= alike.last()) {
                return Optional.of(alike);
            }
        }
        return Optional.empty();
    }

    /** The height of a row in points. */
    public double height(int row) {
        Row there = byIndex.get(row);
        return there == null ? usualHeight : there.height().orElse(usualHeight);
    }

    /** Whether any cell has a formula. */
    public boolean hasFormulas() {
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.formula().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Row> rows() {
        return rows;
    }

    Optional<Row> row(int index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    String prefix() {
        return prefix;
    }

    /** The content between the tags of the sheet's data; the tag itself if it has no content. */
    WorkbookPart.ByteRange data() {
        return data;
    }

    boolean dataIsEmptyTag() {
        return dataIsEmptyTag;
    }

    void data(WorkbookPart.ByteRange span, String elementPrefix, boolean emptyTag) throws DamagedWorkbookException {
        if (data.end() > 0) {
            throw new DamagedWorkbookException("two lists of rows");
        }
        this.data = span;
        this.prefix = elementPrefix;
        this.dataIsEmptyTag = emptyTag;
    }

    void usual(Optional<Double> width, Optional<Double> height) {
        usualWidth = width.orElse(usualWidth);
        usualHeight = height.orElse(usualHeight);
    }

    void add(Columns alike) {
        lastStyle = Math.max(lastStyle, alike.style());
        columns.add(alike);
    }

    Optional<Dimension> dimension() {
        return dimension;
    }

    void dimension(Dimension inUse) {
        dimension = Optional.of(inUse);
    }

    void merge(CellRange area) {
        merged.add(area);
    }

    void add(Row row) throws DamagedWorkbookException {
        if (byIndex.putIfAbsent(row.index(), row) != null) {
            throw new DamagedWorkbookException("row " + (row.index() + 1) + " twice");
        }
        Set<Integer> columnsOfRow = new HashSet<>();
        for (Cell cell : row.cells()) {
            if (!columnsOfRow.add(cell.column())) {
                throw new DamagedWorkbookException("a cell twice in row " + (row.index() + 1));
            }
        }
        rows.add(row);
        lastRow = Math.max(lastRow, row.index());
        lastStyle = Math.max(lastStyle, row.style().orElse(0));
        for (Cell cell : row.cells()) {
            lastStyle = Math.max(lastStyle, cell.style());
            cell.formula().flatMap(Formula::area).ifPresent(arrays::add);
        }
    }

    /**
     * Columns that are alike; counted from 0, the last one included.
     *
     * @param width in digits
     * @param style of their cells that are not written
     * @param hidden whether they are hidden
     */
    record Columns(int first, int last, double width, int style, boolean hidden) {}

    /**
     * A row that is written in the file.
     *
     * @param index counted from 0
     * @param inside the start of its content
     * @param close the end of its content
     * @param height in points, if it is written
     * @param style of its cells that are not written, if it has one
     * @param hidden whether it is hidden
     */
    record Row(
            int index,
            int start,
            int inside,
            int close,
            int end,
            Optional<Double> height,
            Optional<Integer> style,
            boolean hidden,
            List<WorksheetPart.Cell> cells) {}
}
