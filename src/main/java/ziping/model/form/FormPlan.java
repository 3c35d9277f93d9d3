package ziping.model.form;

import java.util.List;
import java.util.Optional;
import ziping.model.Reference;

/**
 * An official form as its YAML file describes it, sheet by sheet and row by row from the top. No cell has an address here.
 *
 * @param form its id, such as {@code shanxi-2021}
 * @param version of the form, as in 1.0.0
 * @param title people know it by
 * @param rulebook by which it is scored unless another is chosen
 * @param moneyUnit printed on it: 万元 or 元
 * @param guide lines of the sheet 填表说明
 * @param references where the form was published
 */
public record FormPlan(
        String form,
        String version,
        String title,
        String rulebook,
        String moneyUnit,
        List<String> guide,
        List<Reference> references,
        List<Sheet> sheets) {
    /** The same form with other sheets. */
    FormPlan with(List<Sheet> others) {
        return new FormPlan(form, version, title, rulebook, moneyUnit, guide, references, others);
    }

    /**
     * One sheet of the form.
     *
     * @param widths of its columns, in characters
     * @param frozenRows how many rows stay in view
     * @param portrait whether it is printed in portrait; otherwise in landscape
     */
    public record Sheet(
            String title, List<Integer> widths, Optional<Integer> frozenRows, boolean portrait, List<Row> rows) {
        /** The same sheet with other rows. */
        public Sheet with(List<Row> others) {
            return new Sheet(title, widths, frozenRows, portrait, others);
        }
    }

    /**
     * One printed row, or a table.
     *
     * @param newPage whether a printed page begins with it
     * @param height in points; rows of ordinary height leave it out
     * @param kind of the answers of this row, for cells that name none of their own
     * @param label printed for this row; the source's name is added for a cell of one source of money
     */
    public record Row(
            boolean newPage,
            Optional<Integer> height,
            Optional<Form.Kind> kind,
            Optional<String> label,
            List<Cell> cells,
            Optional<TablePlan> table) {}

    /**
     * One printed cell.
     *
     * @param text printed there
     * @param name it carries, if a person or the program fills it
     * @param label where it differs from the row's
     * @param across how many columns it spans
     * @param down how many rows it spans; the cells below leave it out, and a table stands right of it
     * @param live the figure that the form itself computes there, such as {@code identity}, {@code execution-points},
     *     {@code total}, {@code grade}
     * @param value that is there before anyone fills the form
     * @param choices of its drop-down list; others may be typed
     * @param limit how many characters the paper allows there
     * @param output whether the program writes it
     * @param added whether the printed form lacks it
     * @param hint shown while the cell is being filled
     */
    public record Cell(
            Optional<String> text,
            Optional<String> name,
            Optional<String> label,
            Optional<Form.Kind> kind,
            Optional<Integer> across,
            Optional<Integer> down,
            Optional<Look> look,
            Optional<String> live,
            Optional<String> value,
            List<String> choices,
            Optional<Integer> limit,
            boolean output,
            boolean added,
            Optional<String> hint) {}

    /**
     * A table to which people may add rows.
     *
     * @param name the first part of its columns' names
     * @param rows drawn in the blank form
     * @param headingsAbove whether rows above print the headings already, so that the table draws none
     * @param columns from left to right
     * @param preset words that the blank form holds in its first columns, row by row; an empty word continues the cell
     *     above
     */
    public record TablePlan(
            String name, int rows, boolean headingsAbove, List<Column> columns, List<List<String>> preset) {}

    /**
     * One column of a table.
     *
     * @param heading printed over it
     * @param name of the range, such as {@code 指标_得分}; a column without name is only printed
     * @param limit how many characters the paper allows in a row
     */
    public record Column(
            String heading,
            Optional<String> name,
            Optional<Form.Kind> kind,
            Optional<Integer> across,
            Optional<Look> look,
            Optional<String> live,
            List<String> choices,
            Optional<Integer> limit,
            boolean output,
            boolean added,
            Optional<String> hint) {}

    /**
     * How a cell is drawn. A named cell without a look is an input, or computed if it is live or an output; a cell without
     * name is a label.
     */
    public enum Look {
        TITLE,
        HEADING,
        LABEL,
        INPUT,
        COMPUTED,
        /** Text that is only read, aligned left. */
        GIVEN,
        /** A line at the right, such as the unit of money over a table. */
        NOTE,
        /** A remark printed under a table. */
        FOOTNOTE
    }
}
