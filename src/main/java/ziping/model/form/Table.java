package ziping.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a form: single-column ranges over the same rows.
 *
 * @param name the part that its columns' names share, such as {@code 指标}
 * @param rows each row's cells by the name of their column, such as {@code 指标_得分}
 * @param outside rows below the table that are filled but lie outside its ranges, each with its filled cells only
 */
public record Table(String name, List<Map<String, FormCell>> rows, List<Map<String, FormCell>> outside) {
    public Table {
        rows = rows.stream().map(Map::copyOf).toList();
        outside = outside.stream().map(Map::copyOf).toList();
    }

    /** A table with nothing filled below it. */
    public Table(String name, List<Map<String, FormCell>> rows) {
        this(name, rows, List.of());
    }

    /** The cell of a row, if the workbook has that column. */
    public static Optional<FormCell> cell(Map<String, FormCell> row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    /** What a person reads in a cell of a row; empty if it is blank or missing. */
    public static String shown(Map<String, FormCell> row, String column) {
        return FormCell.shownOrBlank(cell(row, column));
    }
}
