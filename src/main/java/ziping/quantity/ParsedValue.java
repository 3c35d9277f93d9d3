package ziping.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/** The parsed value of a cell. */
public sealed interface ParsedValue {
    /**
     * A number, perhaps with a comparator and a unit: {@code ≥90%}, {@code 26万元}, {@code 5万人次}.
     *
     * @param value in {@code unit}; 万 and 亿 are multiplied out except in units of money
     * @param unit as written, {@code %} for percentages and per mille, empty if none is written
     * @param open what the text does not decide
     */
    record Amount(Sign sign, BigDecimal value, String unit, Certainty certainty, Set<Open> open)
            implements ParsedValue {
        public Amount {
            open = Set.copyOf(open);
        }

        /** A number whose text decides everything. */
        public Amount(Sign sign, BigDecimal value, String unit, Certainty certainty) {
            this(sign, value, unit, certainty, Set.of());
        }

        /** Whether the number is exact, and not only a limit. */
        public boolean isOneNumber() {
            return certainty == Certainty.EXACT && (sign == Sign.NONE || sign == Sign.EQUAL);
        }

        /** This number with another comparator. */
        Amount with(Sign other) {
            return new Amount(other, value, unit, certainty, open);
        }
    }

    /** From one number to another: {@code 16~23次}. */
    record Range(Limit low, Limit high, String unit) implements ParsedValue {}

    /** By how much something went down: {@code 下降3%}. Its comparator is never {@link Sign#NONE}. */
    record Decrease(Amount by) implements ParsedValue {}

    /** By how much a number may differ up or down: {@code ±5%}. */
    record Tolerance(BigDecimal spread, String unit) implements ParsedValue {}

    /** One number to another: {@code 1:2}, {@code 3/4}, 三分之二 as 2 to 3. */
    record Ratio(Sign sign, BigDecimal first, BigDecimal second) implements ParsedValue {}

    /** A value without a number to calculate with. Its words are kept as written. */
    sealed interface InWords extends ParsedValue {
        /** As written. */
        String words();

        /** Whether other words certainly have the same meaning: 优 and 优秀, 是 and √, 零投诉 and 无投诉. */
        default boolean saysTheSame(InWords other) {
            return words().equals(other.words());
        }
    }

    /** Other words: {@code 及时}. */
    record Wording(String words) implements InWords {}

    /** How far a target was reached: {@code 部分达成预期指标并具有一定效果}. */
    record Tier(Reach reach, String words) implements InWords {
        /** From the best to the worst. */
        public enum Reach {
            /** 达成, 完成. */
            REACHED,
            /** 基本达成: nearly all. The rulebook decides whether this is the first tier. */
            LARGELY,
            /** 部分达成. */
            PARTLY,
            /** 未达成. */
            MISSED
        }
    }

    /** A step of the scale 优良中低差. */
    record Level(Step step, String words) implements InWords {
        /** From the best to the worst. */
        public enum Step {
            EXCELLENT,
            GOOD,
            FAIR,
            LOW,
            POOR
        }

        @Override
        public boolean saysTheSame(InWords other) {
            return other instanceof Level level && level.step == step;
        }
    }

    /** The scale itself as a target: {@code 优良中低差}. The target is its best step. */
    record Scale(String words) implements InWords {}

    /** A target that defines 优, 良, 中 and 差: {@code 优：24次以上；良：16~23次}. */
    record Standards(GradeBands bands) implements ParsedValue {}

    /** A rank: {@code 第一名}, {@code A级}, {@code 三级}. The first is 1. */
    record Rank(int place, String words) implements InWords {}

    /** {@code 是} or {@code 否}, {@code √} or {@code ×}, {@code 有}. */
    record YesNo(boolean yes, String words) implements InWords {
        @Override
        public boolean saysTheSame(InWords other) {
            return other instanceof YesNo answer && answer.yes == yes;
        }
    }

    /**
     * None at all, in words: {@code 零事故}, {@code 未发生}, {@code 无}.
     *
     * @param bare whether the text is only 无 or 没有, which can also mean that there is no target or no answer
     */
    record Zero(boolean bare, String words) implements InWords {
        @Override
        public boolean saysTheSame(InWords other) {
            return other instanceof Zero;
        }
    }

    /**
     * A day. As a target it is the last day on which the target is met, {@code 2021年12月底前}; as an actual value it is
     * the day on which it was done. If the words are not exact, the day is between two days.
     *
     * @param year empty if none is written
     */
    record Deadline(Optional<Integer> year, MonthDay earliest, MonthDay latest, String words) implements InWords {
        /** The earliest day that can be meant, in the given year if none is written. */
        public LocalDate earliest(int otherwise) {
            return earliest.atYear(year.orElse(otherwise));
        }

        /** The latest day that can be meant, in the given year if none is written. */
        public LocalDate latest(int otherwise) {
            return latest.atYear(year.orElse(otherwise));
        }
    }

    /** No value. */
    record Nothing(Kind kind) implements ParsedValue {
        /** Why there is no value. */
        public enum Kind {
            BLANK,
            /** A dash, a slash, dots. */
            PLACEHOLDER,
            /** {@code 不适用}, {@code 不涉及}: the indicator is not for this project. */
            NOT_APPLICABLE,
            /** {@code 未填报}, {@code 未设置}: nobody has filled it in. */
            NOT_REPORTED
        }
    }

    /** A value that is not understood. The program does not guess. */
    record Unclear(Reason reason, String words) implements ParsedValue {
        /** Why it was not understood. */
        public enum Reason {
            /** Several numbers or days, and it is not clear which one is the value. */
            SEVERAL_NUMBERS,
            /** One number in a long text, which may not be the value. */
            MANY_WORDS,
            FORMULA_ERROR,
            /** {@code 不低于90%以下}. */
            CONTRADICTING_SIGNS,
            /** {@code 20-10}. */
            REVERSED_RANGE,
            /** {@code 2021年2月30日}. */
            NO_SUCH_DAY,
            /** A number with too many digits. */
            TOO_LARGE
        }
    }

    /**
     * One end of a range.
     *
     * @param included whether the number itself belongs to the range, read alone
     * @param stated whether the text says so, as 含 and ≤ do; if not, the neighbouring bands decide
     */
    record Limit(BigDecimal value, boolean included, boolean stated) {}

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
        /** 约, 左右. */
        APPROXIMATE,
        /** 多, 余, 数百: at least this, and somewhat more. */
        LOWER_BOUND,
        /** 近: at most this, and somewhat less. */
        UPPER_BOUND
    }

    /** What the text of a number can leave open. */
    enum Open {
        /** 以上 or 以下 without 含: the limit is included, except among bands, where the neighbouring bands decide. */
        LIMIT,
        /** 万 or 亿 without a unit: next to money the unit is 元. */
        UNIT
    }

    /**
     * The meanings of target and actual together. Some words are clear only with the other: 无 next to a number means 0.
     */
    public record TargetAndActual(ParsedValue target, ParsedValue actual) {
        private static final String RATE = "%";

        /** Both values, each interpreted with the help of the other. */
        public static TargetAndActual of(ParsedValue target, ParsedValue actual) {
            if (target instanceof ParsedValue.Amount planned
                    && actual instanceof ParsedValue.Zero none
                    && isCounted(planned, none)) {
                return new TargetAndActual(target, zero(ParsedValue.Sign.NONE, planned));
            } else if (target instanceof ParsedValue.Zero none
                    && !none.bare()
                    && actual instanceof ParsedValue.Amount reached
                    && !reached.unit().equals(RATE)) {
                return new TargetAndActual(zero(ParsedValue.Sign.EQUAL, reached), actual);
            }
            return new TargetAndActual(target, actual);
        }

        /** 无 next to a rate can also mean that there was no survey. */
        private static boolean isCounted(ParsedValue.Amount planned, ParsedValue.Zero none) {
            return !none.bare()
                    || planned.value().signum() == 0
                    || !planned.unit().equals(RATE);
        }

        private static ParsedValue.Amount zero(ParsedValue.Sign sign, ParsedValue.Amount other) {
            return new ParsedValue.Amount(sign, BigDecimal.ZERO, other.unit(), ParsedValue.Certainty.EXACT);
        }
    }
}
