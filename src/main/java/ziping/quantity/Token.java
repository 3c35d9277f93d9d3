package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** One token of a value. */
sealed interface Token {
    /** The text of the token. */
    default String written() {
        if (this instanceof Figure figure) {
            return figure.text();
        } else if (this instanceof Mark mark) {
            return mark.text();
        } else if (this instanceof Words messages) {
            return messages.text();
        }
        Calendar calendar = (Calendar) this;
        return calendar.year() + "-" + calendar.month()
                + calendar.day().map(it -> "-" + it).orElse("");
    }

    /**
     * {@code 1,234.5} or 十二.
     *
     * @param spelled whether it is a Chinese numeral; many of these are not amounts: 一致, 三农
     */
    record Figure(String text, BigDecimal value, boolean spelled) implements Token {}

    /** {@code 2021-12-31}, {@code 2021.12.31}; without a day {@code 2021-12}. */
    record Calendar(int year, int month, Optional<Integer> day) implements Token {}

    /** A word of the lexicon. */
    record Mark(WordKind kind, String text) implements Token {}

    /** Everything else. */
    record Words(String text) implements Token {}
}
