package ziping.output.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Formulas over all rows of a table, whatever a filter leaves in view, and however many sheets it fills.
 *
 * @param table that was ended
 */
public record ColumnFormulas(LongSheet<?> table) {
    private static final String BLANK = "\"=\"";
    private static final String FILLED = "\"<>\"";
    private static final String ALWAYS_FILLED = "summary.column.file";

    /**
     * Which rows count.
     *
     * @param heading of the column that decides
     * @param criterion as {@code SUMIFS} wants it: a cell, or a text in quotes
     */
    public record Condition(String heading, String criterion) {
        /**
         * The rows that have a text in a column.
         *
         * @param cell with that text, for formulas
         */
        public static Condition text(String heading, String text, String cell) {
            if (text.isEmpty()) {
                return new Condition(heading, BLANK);
            }
            boolean hasSigns = text.chars().anyMatch(it -> "*?~<>=".indexOf(it) >= 0);
            return new Condition(heading, hasSigns ? "\"=\"&" + literally(cell) : cell);
        }

        private static String literally(String cell) {
            String escaped = cell;
            for (String sign : List.of("~", "*", "?")) {
                escaped = "SUBSTITUTE(" + escaped + ",\"" + sign + "\",\"~" + sign + "\")";
            }
            return escaped;
        }

        private boolean isBlank() {
            return criterion.equals(BLANK);
        }

        private Condition filledInstead() {
            return isBlank() ? new Condition(heading, FILLED) : this;
        }

        /** The rows whose cell in a column holds a figure; every figure here is 0 or more. */
        public static Condition figure(String heading) {
            return new Condition(heading, "\">=0\"");
        }
    }

    /** A function of everything under a heading. */
    public String of(String function, String heading) {
        return function + "(" + String.join(",", ranges(heading)) + ")";
    }

    /** The figures under a heading, added up over the rows that count. */
    public String sum(String heading, Condition... given) {
        List<String> summed = ranges(heading);
        return counted(
                List.of(given),
                of("SUM", heading),
                (sheet, conditions) -> "SUMIFS(" + summed.get(sheet) + "," + conditions + ")");
    }

    /** How many rows count. */
    public String rows(Condition... given) {
        return counted(
                List.of(given), of("COUNTA", ALWAYS_FILLED), (sheet, conditions) -> "COUNTIFS(" + conditions + ")");
    }

    /** The figures of two columns multiplied row by row and added up; words count as nothing. */
    public String products(String one, String other) {
        List<String> ones = ranges(one);
        List<String> others = ranges(other);
        return overSheets(ones.size(), sheet -> "SUMPRODUCT(" + ones.get(sheet) + "," + others.get(sheet) + ")");
    }

    /** The same over the rows that have a text. */
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

    /** Makes the formula of one sheet. */
    @FunctionalInterface
    private interface OfSheet {
        String formula(int sheet, String conditions);
    }

    /** Blank cells are all but the filled ones: looked for by themselves, LibreOffice misses those that end a column. */
    private String counted(List<Condition> given, String all, OfSheet formula) {
        List<Condition> others = given.stream().filter(it -> !it.isBlank()).toList();
        if (others.size() == given.size()) {
            return given.isEmpty()
                    ? all
                    : overSheets(sheets(), sheet -> formula.formula(sheet, conditions(sheet, given)));
        }
        List<Condition> filled = given.stream().map(Condition::filledInstead).toList();
        return "(" + counted(others, all, formula) + "-(" + counted(filled, all, formula) + "))";
    }

    private int sheets() {
        return ranges(ALWAYS_FILLED).size();
    }

    private String conditions(int sheet, List<Condition> given) {
        return given.stream()
                .map(it -> ranges(it.heading()).get(sheet) + "," + it.criterion())
                .collect(Collectors.joining(","));
    }

    private static String overSheets(int sheets, IntFunction<String> formula) {
        return IntStream.range(0, sheets).mapToObj(formula).collect(Collectors.joining("+"));
    }
}
