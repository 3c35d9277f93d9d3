package ziping.output;

import java.math.BigDecimal;
import java.util.Optional;

/** What one cell of the summary shows. */
sealed interface Shown {
    /** How a cell looks. */
    enum Look {
        TEXT,
        SHORT,
        LINK,
        MONEY,
        POINTS,
        RATE,
        COUNT,
        MUST_FIX,
        CONFIRM,
        NOTE
    }

    Look look();

    /** Words; never a formula, whatever they begin with. */
    record Text(Look look, String text) implements Shown {}

    /** A number, or an empty cell. */
    record Figure(Look look, Optional<BigDecimal> number) implements Shown {}

    /**
     * Words that lead to another file.
     *
     * @param address relative to the summary
     * @param location in that workbook, such as {@code '自评表'!G12}; may be empty
     */
    record Link(String text, String address, String location) implements Shown {
        @Override
        public Look look() {
            return Look.LINK;
        }
    }

    static Shown text(String text) {
        return new Text(Look.TEXT, text);
    }

    /** A word or two, in the middle of the cell. */
    static Shown brief(String words) {
        return new Text(Look.SHORT, words);
    }

    static Shown points(Optional<BigDecimal> points) {
        return new Figure(Look.POINTS, points);
    }

    static Shown money(Optional<BigDecimal> amount) {
        return new Figure(Look.MONEY, amount);
    }

    static Shown count(long count) {
        return new Figure(Look.COUNT, Optional.of(BigDecimal.valueOf(count)));
    }
}
