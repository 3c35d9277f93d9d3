package ziping.quantity;

import java.math.BigDecimal;

/** One piece of a written value. */
sealed interface Token {
    /** {@code 1,234.5}. */
    record Figure(BigDecimal value) implements Token {}

    /** 千, 万, 亿 right after a figure. */
    record Scale(String word, int zeros) implements Token {}

    /** A comparator before the figure: {@code ≥}, {@code 不低于}. */
    record Comparator(Meaning.Sign sign) implements Token {}

    /** A comparator after the figure: {@code 以上}, {@code 以内}. */
    record Trailing(Meaning.Sign sign) implements Token {}

    /** {@code 约} or {@code 左右}, {@code 多} or {@code 余}. */
    record Hedge(Meaning.Certainty certainty) implements Token {}

    /** Between two figures: {@code ~}, {@code -}, {@code 至}. */
    record Dash() implements Token {}

    /** （含）, （不含）: belongs to the figure before it. */
    record Inclusion(boolean included) implements Token {}

    /** {@code %} or {@code ‰}. */
    record Percent(int zeros) implements Token {}

    /** Everything else: units and words. */
    record Words(String words) implements Token {}
}
