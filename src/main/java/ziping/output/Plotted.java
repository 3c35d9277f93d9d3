package ziping.output;

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
record Plotted(int first, int nameColumn, List<String> names, int figureColumn, List<BigDecimal> figures) {
    /** Without a single row. */
    static final Plotted NOTHING = new Plotted(0, 0, List.of(), 0, List.of());

    Plotted {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

    /** No more than so many, from the top. */
    Plotted most(int rows) {
        int last = Math.min(rows, names.size());
        return new Plotted(first, nameColumn, names.subList(0, last), figureColumn, figures.subList(0, last));
    }

    CellRangeAddress nameCells() {
        return cells(nameColumn);
    }

    CellRangeAddress figureCells() {
        return cells(figureColumn);
    }

    private CellRangeAddress cells(int column) {
        return new CellRangeAddress(first, first + names.size() - 1, column, column);
    }
}
