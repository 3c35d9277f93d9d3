package ziping.quantity;

import java.math.BigDecimal;

/** What a cell means. */
public sealed interface Meaning {
    /**
     * A number, perhaps with a comparator and a unit: {@code ≥90%}, {@code 26万元}, {@code 5万人次}.
     *
     * @param value in {@code unit}; 万 and 亿 are multiplied out except in units of money
     * @param unit as written, {@code %} for percentages, empty if none is written
     */
    record Amount(Sign sign, BigDecimal value, String unit, Certainty certainty) implements Meaning {}

    /** From one number to another: {@code 16~23次}. */
    record Range(Limit low, Limit high, String unit) implements Meaning {}

    /** Words without a number: {@code 及时}. */
    record Wording(String words) implements Meaning {}

    /** Nothing was said. */
    record Nothing(Kind kind) implements Meaning {
        /** The ways in which people say nothing. */
        public enum Kind {
            BLANK,
            /** A dash, a slash, dots. */
            PLACEHOLDER
        }
    }

    /** Not understood, and not guessed. */
    record Unclear(Reason reason, String words) implements Meaning {
        /** Why it was not understood. */
        public enum Reason {
            SEVERAL_NUMBERS,
            FORMULA_ERROR,
            CONTRADICTING_SIGNS
        }
    }

    /** One end of a range. */
    record Limit(BigDecimal value, boolean included) {}

    /** How a number is meant. */
    enum Sign {
        /** No comparator is written. */
        NONE,
        AT_LEAST,
        MORE_THAN,
        EQUAL,
        AT_MOST,
        LESS_THAN
    }

    /** How sure a number is. */
    enum Certainty {
        EXACT,
        /** 约, 近, 左右. */
        APPROXIMATE,
        /** 多, 余: at least this, and somewhat more. */
        LOWER_BOUND
    }
}
