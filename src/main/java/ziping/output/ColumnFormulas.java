package ziping.output;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Formulas over all rows of a table, whatever a filter leaves in view, and however many sheets it fills.
 *
 * @param table that was ended
 */
record ColumnFormulas(LongSheet<?> table) {
    private static final String BLANK = "\"=\"";

    /**
     * Which rows count.
     *
     * @param heading of the column that decides
     * @param criterion as {@code SUMIFS} wants it: a cell, or a text in quotes
     */
    record Given(String heading, String criterion) {
        /**
         * The rows that have a text in a column.
         *
         * @param cell with that text, for formulas
         */
        static Given text(String heading, String text, String cell) {
            if (text.isEmpty()) {
                return new Given(heading, BLANK);
            }
            boolean hasSigns = text.chars().anyMatch(it -> "*?~<>=".indexOf(it) >= 0);
            return new Given(heading, hasSigns ? "\"=\"&" + literally(cell) : cell);
        }

        private static String literally(String cell) {
            String escaped = cell;
            for (String sign : List.of("~", "*", "?")) {
                escaped = "SUBSTITUTE(" + escaped + ",\"" + sign + "\",\"~" + sign + "\")";
            }
            return escaped;
        }

        /** The rows whose cell in a column holds a figure; every figure here is 0 or more. */
        static Given figure(String heading) {
            return new Given(heading, "\">=0\"");
        }
    }

    /** A function of everything under a heading. */
    String of(String function, String heading) {
        return function + "(" + String.join(",", ranges(heading)) + ")";
    }

    /** The figures under a heading, added up over the rows that count. */
    String sum(String heading, Given... given) {
        List<String> summed = ranges(heading);
        return overSheets(summed, sheet -> "SUMIFS(" + summed.get(sheet) + "," + conditions(sheet, given) + ")");
    }

    /** How many rows count. */
    String rows(Given... given) {
        return overSheets(ranges(given[0].heading()), sheet -> "COUNTIFS(" + conditions(sheet, given) + ")");
    }

    /** The figures of two columns multiplied row by row and added up; words count as nothing. */
    String products(String one, String other) {
        List<String> ones = ranges(one);
        List<String> others = ranges(other);
        return overSheets(ones, sheet -> "SUMPRODUCT(" + ones.get(sheet) + "," + others.get(sheet) + ")");
    }

    /** The same over the rows that have a text. */
    String products(String one, String other, String heading, String text) {
        List<String> ones = ranges(one);
        List<String> others = ranges(other);
        List<String> texts = ranges(heading);
        return overSheets(
                ones,
                sheet -> "SUMPRODUCT((" + texts.get(sheet) + "=" + text + ")*1," + ones.get(sheet) + ","
                        + others.get(sheet) + ")");
    }

    private List<String> ranges(String heading) {
        return table.ranges(heading);
    }

    private String conditions(int sheet, Given... given) {
        return Stream.of(given)
                .map(it -> ranges(it.heading()).get(sheet) + "," + it.criterion())
                .collect(Collectors.joining(","));
    }

    private static String overSheets(List<String> ranges, IntFunction<String> formula) {
        return IntStream.range(0, ranges.size()).mapToObj(formula).collect(Collectors.joining("+"));
    }
}
