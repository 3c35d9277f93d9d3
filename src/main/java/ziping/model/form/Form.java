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
 * An official form: the plan of its blank workbook, and the fields with their names.
 *
 * @param plan the description of the form
 * @param fields every field by name, in the order of the printed form
 */
public record Form(FormPlan plan, Map<String, Field> fields) {
    public Form {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The id of the form, such as {@code mof-2020}. The field 表单标识 contains it. */
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
     * One field of the form.
     *
     * @param label its printed label; for a column of a table the heading
     * @param output whether the program may write there
     * @param formula of a computed cell, without the equals sign, else empty; {@code [name]} means the cell of that
     *     column in the same row
     * @param inTable whether the name is a column of a table
     * @param limit the maximum number of characters
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

    /** The kind of answer in a cell. It determines the number format, and the unit of a number without a unit. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        /** A rate in a cell with a percent format: 0.8667 is shown as 86.67%. */
        RATE,
        /** A rate whose label contains the percent sign: 86.67 means 86.67%. */
        PERCENT,
        POINTS,
        WEIGHT,
        YEAR,
        DAY
    }
}
