package ziping.output.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Formulas over all rows of a table, on all its sheets. A filter does not change them.
 *
 * @param table which must be complete
 */
public record ColumnFormulas(LongSheet<?> table) {
    private static final String BLANK = "\"=\"";
    private static final String FILLED = "\"<>\"";
    private static final String ALWAYS_FILLED = "summary.column.file";

    /**
     * A condition for rows.
     *
     * @param heading of the column
     * @param criterion of {@code SUMIFS}: a cell, or a text in quotes
     */
    public record Condition(String heading, String criterion) {
        /**
         * The rows with a text in a column.
         *
         * @param cell the address of a cell with that text
         */
        public static Condition text(String heading, String text, String cell) {
            if (text.isEmpty()) {
                return new Condition(heading, BLANK);
            }
            boolean hasWildcards = text.chars().anyMatch(character -> "*?~<>=".indexOf(character) >= 0);
            return new Condition(heading, hasWildcards ? "\"=\"&" + escaped(cell) : cell);
        }

        private static String escaped(String cell) {
            String escaped = cell;
            for (String wildcard : List.of("~", "*", "?")) {
                escaped = "SUBSTITUTE(" + escaped + ",\"" + wildcard + "\",\"~" + wildcard + "\")";
            }
            return escaped;
        }

        private boolean isBlank() {
            return criterion.equals(BLANK);
        }

        private Condition orFilled() {
            return isBlank() ? new Condition(heading, FILLED) : this;
        }

        /** The rows with a figure in a column. All figures of these tables are 0 or more. */
        public static Condition figure(String heading) {
            return new Condition(heading, "\">=0\"");
        }
    }

    /** A function over a column. */
    public String of(String function, String heading) {
        return function + "(" + String.join(",", ranges(heading)) + ")";
    }

    /** The sum of a column over the rows that meet all conditions. */
    public String sum(String heading, Condition... conditions) {
        List<String> summed = ranges(heading);
        return counted(
                List.of(conditions),
                of("SUM", heading),
                (sheet, criteria) -> "SUMIFS(" + summed.get(sheet) + "," + criteria + ")");
    }

    /** The number of rows that meet all conditions. */
    public String rows(Condition... conditions) {
        return counted(
                List.of(conditions), of("COUNTA", ALWAYS_FILLED), (sheet, criteria) -> "COUNTIFS(" + criteria + ")");
    }

    /** The sum of the products of two columns, row by row. Texts count as 0. */
    public String products(String one, String other) {
        List<String> ones = ranges(one);
        List<String> others = ranges(other);
        return overSheets(ones.size(), sheet -> "SUMPRODUCT(" + ones.get(sheet) + "," + others.get(sheet) + ")");
    }

    /** The same over the rows with a text in a column. */
    public String products(String one, String other, String heading, String text) {
        List<String> ones = ranges(one);
        List<String> others = ranges(other);
        List<String> texts = ranges(heading);
        return overSheets(
                ones.size(),
                sheet -> "SUMPRODUCT((" + texts.get(sheet) + "=" + text + ")*1," + ones.get(sheet) + ","
                        + others.get(sheet) + ")");
    }

    private List<String> ranges(String heading) {
        return table.ranges(heading);
    }

    /** Creates the formula of one sheet. */
    @FunctionalInterface
    private interface SheetFormula {
        String of(int sheet, String criteria);
    }

    /**
     * Rows with a blank cell are counted as all rows less those with a filled cell, because LibreOffice does not count
     * the blank cells at the end of a column.
     */
    private String counted(List<Condition> conditions, String all, SheetFormula formula) {
        List<Condition> others =
                conditions.stream().filter(condition -> !condition.isBlank()).toList();
        if (others.size() == conditions.size()) {
            return conditions.isEmpty()
                    ? all
                    : overSheets(sheets(), sheet -> formula.of(sheet, criteria(sheet, conditions)));
        }
        List<Condition> filled = conditions.stream().map(Condition::orFilled).toList();
        return "(" + counted(others, all, formula) + "-(" + counted(filled, all, formula) + "))";
    }

    private int sheets() {
        return ranges(ALWAYS_FILLED).size();
    }

    private String criteria(int sheet, List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> ranges(condition.heading()).get(sheet) + "," + condition.criterion())
                .collect(Collectors.joining(","));
    }

    private static String overSheets(int sheets, IntFunction<String> formula) {
        return IntStream.range(0, sheets).mapToObj(formula).collect(Collectors.joining("+"));
    }
}
