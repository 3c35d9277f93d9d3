package ziping.model.result;

import java.util.Map;
import java.util.Optional;
import ziping.model.form.FormCell;

/**
 * One filled row of the indicator table.
 *
 * @param key identifies the row in its table; it does not change when rows are inserted
 * @param name 三级指标
 * @param level1 一级指标; blank and merged cells have the value of the cell above
 * @param level2 二级指标, likewise
 * @param child whether the row explains its parent and has no points: a row 其中…, or a row with a dash as weight
 * @param cells by column name
 */
public record Indicator(
        String key, String name, String level1, String level2, boolean child, Map<String, FormCell> cells) {
    public Indicator {
        cells = Map.copyOf(cells);
    }

    /** The cell in a column, if the workbook has the column. */
    public Optional<FormCell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The displayed text in a column; empty if it is blank or missing. */
    public String displayText(String column) {
        return FormCell.displayTextOrBlank(cell(column));
    }
}
