package ziping.output.table;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What a chart is drawn from: two columns of a sheet, with what their cells show now.
 *
 * @param first row, counted from 0
 * @param nameColumn where the names stand
 * @param figureColumn where their figures stand
 */
public record ChartRange(int first, int nameColumn, List<String> names, int figureColumn, List<BigDecimal> figures) {
    /** Without a single row. */
    public static final ChartRange NOTHING = new ChartRange(0, 0, List.of(), 0, List.of());

    public ChartRange {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

    /** No more than so many, from the top. */
    public ChartRange most(int rows) {
        int last = Math.min(rows, names.size());
        return new ChartRange(first, nameColumn, names.subList(0, last), figureColumn, figures.subList(0, last));
    }

    /** Where the names stand. */
    public CellRangeAddress nameCells() {
        return cells(nameColumn);
    }

    /** Where the figures stand. */
    public CellRangeAddress figureCells() {
        return cells(figureColumn);
    }

    private CellRangeAddress cells(int column) {
        return new CellRangeAddress(first, first + names.size() - 1, column, column);
    }
}
