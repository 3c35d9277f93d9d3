package ziping.output.table;

import java.math.BigDecimal;
import java.util.Optional;

/** What one cell of the summary shows. */
public sealed interface TableCell {
    /** The style of a cell. */
    enum Look {
        TEXT,
        SHORT,
        LINK,
        MONEY,
        POINTS,
        MEAN,
        LINKED_POINTS,
        RATE,
        COUNT,
        MUST_FIX,
        CONFIRM,
        NOTE,
        TITLE,
        SECTION,
        REMARK
    }

    Look look();

    /** Where it leads, if anywhere. */
    Optional<Target> target();

    /** Words; never a formula, whatever they begin with. */
    record Text(Look look, String text, Optional<Target> target) implements TableCell {
        public Text(Look look, String text) {
            this(look, text, Optional.empty());
        }
    }

    /** A number, or an empty cell. */
    record Figure(Look look, Optional<BigDecimal> number, Optional<Target> target) implements TableCell {
        public Figure(Look look, Optional<BigDecimal> number) {
            this(look, number, Optional.empty());
        }
    }

    /**
     * Where a link leads.
     *
     * @param address of a file, relative to the summary
     * @param location in that workbook, such as {@code '自评表'!G12}; may be empty
     */
    record Target(String address, String location) {}

    /** The same from a file in another folder; {@code up} is the path from that folder to this one. */
    default TableCell from(String up) {
        Optional<Target> there = target().map(it -> new Target(up + it.address(), it.location()));
        return this instanceof Figure figure
                ? new Figure(figure.look(), figure.number(), there)
                : new Text(look(), ((Text) this).text(), there);
    }

    static TableCell text(String text) {
        return new Text(Look.TEXT, text);
    }

    /** A word or two, in the middle of the cell. */
    static TableCell brief(String words) {
        return new Text(Look.SHORT, words);
    }

    static TableCell points(Optional<BigDecimal> points) {
        return new Figure(Look.POINTS, points);
    }

    static TableCell money(Optional<BigDecimal> amount) {
        return new Figure(Look.MONEY, amount);
    }

    /** A share, such as 0.85 for 85 %. */
    static TableCell rate(Optional<BigDecimal> share) {
        return new Figure(Look.RATE, share);
    }

    static TableCell count(long count) {
        return new Figure(Look.COUNT, Optional.of(BigDecimal.valueOf(count)));
    }
}
