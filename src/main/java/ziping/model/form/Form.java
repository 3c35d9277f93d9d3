package ziping.model.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An official form: how its blank workbook is drawn, and what each of its names means.
 *
 * @param plan the form as its file describes it
 * @param fields every name of the form, in the order of the paper
 */
public record Form(FormPlan plan, Map<String, Field> fields) {
    public Form {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Such as {@code mof-2020}: what 表单标识 holds. */
    public String id() {
        return plan.form();
    }

    /** The field of a name, if the form has it. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The same form with other sheets. */
    public Form with(List<FormPlan.Sheet> sheets) {
        return new Form(plan.with(sheets), fields);
    }

    /**
     * One name of the form.
     *
     * @param label printed for it; for a column of a table its heading
     * @param output whether the program may write there
     * @param formula of a live cell, without the equals sign, else empty; {@code [name]} stands for the cell of that
     *     column in the same row
     * @param inTable whether the name is a column of a table
     * @param limit how many characters the paper allows there
     */
    public record Field(
            String name,
            String label,
            Kind kind,
            boolean output,
            String formula,
            boolean inTable,
            Optional<Integer> limit) {
        private static final Pattern COLUMN_IN_SAME_ROW = Pattern.compile("\\[([^\\]]+)]");

        /**
         * The formula for one row of the table.
         *
         * @param cellOfColumn gives the reference that replaces the name of a column
         */
        public String formulaInRow(UnaryOperator<String> cellOfColumn) {
            return COLUMN_IN_SAME_ROW
                    .matcher(formula)
                    .replaceAll(column -> Matcher.quoteReplacement(cellOfColumn.apply(column.group(1))));
        }
    }

    /** What kind of answer a cell takes; it decides the number format, and how a number without a unit is read. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        /** A rate in a cell with a percent format: 0.8667 is shown as 86.67%. */
        RATE,
        /** A rate whose label carries the percent sign: 86.67 is meant as 86.67%. */
        PERCENT,
        POINTS,
        WEIGHT,
        YEAR,
        DAY
    }
}
