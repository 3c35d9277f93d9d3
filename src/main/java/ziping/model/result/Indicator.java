package ziping.model.result;

import java.util.Map;
import java.util.Optional;
import ziping.model.form.FormCell;

/**
 * One row of the indicator table that a person filled in.
 *
 * @param key identifies the row in its table, also after rows were inserted
 * @param name 三级指标
 * @param level1 一级指标, filled down over merged or blank cells
 * @param level2 二级指标, likewise
 * @param child a row 其中…, or one without weight by a dash: it explains its parent and has no points of its own
 * @param cells by the name of their column
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

    /** What a person reads in a column; empty if blank or missing. */
    public String shown(String column) {
        return FormCell.shownOrBlank(cell(column));
    }
}
