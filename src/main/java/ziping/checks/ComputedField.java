package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a form computes in one of its cells: the formula in the template, and its result. The cell is blank
 * while an input is blank.
 */
public sealed interface ComputedField {
    /** The sum of the cells that hold numbers. */
    record Sum(List<String> parts) implements ComputedField {
        private static final Pattern WRITTEN = Pattern.compile("IF\\(COUNT\\((.+)\\)>0,SUM\\(\\1\\),\"\"\\)");

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public String formula() {
            return "IF(COUNT(%1$s)>0,SUM(%1$s),\"\")".formatted(String.join(",", parts));
        }

        @Override
        public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> cells) {
            return parts.stream().flatMap(part -> cells.apply(part).stream()).reduce(BigDecimal::add);
        }

        @Override
        public BigDecimal precision() {
            return EXACT;
        }
    }

    /** One amount less another. */
    record Remainder(String from, String less) implements ComputedField {
        private static final Pattern WRITTEN = Pattern.compile("IF\\(COUNT\\(([^,()]+),([^,()]+)\\)<2,\"\",\\1-\\2\\)");

        @Override
        public String formula() {
            return "IF(COUNT(%1$s,%2$s)<2,\"\",%1$s-%2$s)".formatted(from, less);
        }

        @Override
        public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> cells) {
            return cells.apply(from).flatMap(whole -> cells.apply(less).map(whole::subtract));
        }

        @Override
        public BigDecimal precision() {
            return EXACT;
        }
    }

    /**
     * One amount in relation to another.
     *
     * @param percent whether the cell contains 86.67 for 86.67%, and not 0.8667
     */
    record Rate(String of, String over, boolean percent) implements ComputedField {
        private static final Pattern WRITTEN = Pattern.compile(
                "IF\\(COUNT\\(([^,()]+),([^,()]+)\\)<2,\"\",IF\\(\\2>0,ROUND\\(\\1/\\2(\\*100,2|,4)\\),\"\"\\)\\)");

        @Override
        public String formula() {
            String rounded = percent ? "ROUND(%1$s/%2$s*100,2)" : "ROUND(%1$s/%2$s,4)";
            return ("IF(COUNT(%1$s,%2$s)<2,\"\",IF(%2$s>0," + rounded + ",\"\"))").formatted(of, over);
        }

        @Override
        public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> cells) {
            return ExactRate.of(cells.apply(of), cells.apply(over))
                    .map(rate -> percent ? rate.percent() : rate.percent().movePointLeft(2))
                    .map(number -> number.setScale(percent ? 2 : 4, RoundingMode.HALF_UP));
        }

        /** Excel rounds a half up or down, depending on the binary fraction. */
        @Override
        public BigDecimal precision() {
            return BigDecimal.ONE.movePointLeft(percent ? 2 : 4);
        }
    }

    /** The largest rounding error of sums of binary fractions. */
    BigDecimal EXACT = new BigDecimal("0.000001");

    /** The Excel formula over the names of the form, without its equals sign. */
    String formula();

    /** The result of the formula; empty if the cell is blank. */
    Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> cells);

    /** The largest difference between two results that count as equal. */
    BigDecimal precision();

    /** The figure that a formula was drawn for; empty if it is none of these. */
    static Optional<ComputedField> of(String formula) {
        Matcher sum = Sum.WRITTEN.matcher(formula);
        Matcher remainder = Remainder.WRITTEN.matcher(formula);
        Matcher rate = Rate.WRITTEN.matcher(formula);
        if (sum.matches()) {
            return Optional.of(new Sum(List.of(sum.group(1).split(",", -1))));
        } else if (remainder.matches()) {
            return Optional.of(new Remainder(remainder.group(1), remainder.group(2)));
        }
        return rate.matches()
                ? Optional.of(
                        new Rate(rate.group(1), rate.group(2), rate.group(3).startsWith("*")))
                : Optional.empty();
    }
}
