package ziping.model.form;

import java.util.List;
import java.util.Optional;
import ziping.model.Reference;

/**
 * An official form as its YAML file describes it: sheets, rows and cells without addresses. {@link FormLayout} computes
 * the addresses. The names of the components are the keys of the YAML file.
 *
 * @param form its id, such as {@code shanxi-2021}
 * @param version of the form, as in 1.0.0
 * @param title the usual title
 * @param rulebook the default rulebook
 * @param moneyUnit printed on it: 万元 or 元
 * @param guide the lines of the sheet 填表说明
 * @param references the publications of the form
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
     * @param frozenRows the number of frozen rows
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
     * @param newPage whether a page break is before it
     * @param height in points; empty for the default height
     * @param kind the kind of answers, for cells without a kind
     * @param label of the row; for a cell of one source of money, the name of the source is added
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
     * @param text the printed text
     * @param name the defined name, if a person or the program fills the cell
     * @param label if it differs from the label of the row
     * @param across the number of columns that it spans
     * @param down the number of rows that it spans; the rows below do not contain it, and a table begins right of it
     * @param live the computed figure, such as {@code identity}, {@code execution-points}, {@code total}, {@code grade}
     * @param value in the blank form
     * @param choices of its drop-down list; other values are allowed
     * @param limit the maximum number of characters
     * @param output whether the program writes the value
     * @param added whether the official form does not have it
     * @param hint the input message of the cell
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
     * @param rows the number of rows in the blank form
     * @param headingsAbove whether rows above contain the headings, so that the table has none
     * @param columns from left to right
     * @param preset the texts in the first columns of the blank form, row by row; an empty text continues the cell
     *     above
     */
    public record TablePlan(
            String name, int rows, boolean headingsAbove, List<Column> columns, List<List<String>> preset) {}

    /**
     * One column of a table.
     *
     * @param heading the heading
     * @param name of the range, such as {@code 指标_得分}; a column without name is only printed
     * @param limit the maximum number of characters in a cell
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
     * The style of a cell. The default of a named cell is INPUT, or COMPUTED if it is live or an output. The default of
     * a cell without a name is LABEL.
     */
    public enum Look {
        TITLE,
        HEADING,
        LABEL,
        INPUT,
        COMPUTED,
        /** Text that nobody edits, aligned left. */
        GIVEN,
        /** A line aligned right, such as the unit of money above a table. */
        NOTE,
        /** A remark printed under a table. */
        FOOTNOTE
    }
}
