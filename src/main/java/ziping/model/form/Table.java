package ziping.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a form. It consists of ranges of one column each, over the same rows.
 *
 * @param name the common prefix of the names of its columns, such as {@code 指标}
 * @param rows the cells of each row by column name, such as {@code 指标_得分}
 * @param outside filled rows below the ranges of the table, each with its filled cells only
 */
public record Table(String name, List<Map<String, FormCell>> rows, List<Map<String, FormCell>> outside) {
    public Table {
        rows = rows.stream().map(Map::copyOf).toList();
        outside = outside.stream().map(Map::copyOf).toList();
    }

    /** A table without filled rows below it. */
    public Table(String name, List<Map<String, FormCell>> rows) {
        this(name, rows, List.of());
    }

    /** The cell of a row, if the workbook has that column. */
    public static Optional<FormCell> cell(Map<String, FormCell> row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    /** The displayed text of a cell of a row; empty if it is blank or missing. */
    public static String displayText(Map<String, FormCell> row, String column) {
        return FormCell.displayTextOrBlank(cell(row, column));
    }
}
