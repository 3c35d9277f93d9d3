package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.form.FormCell;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/**
 * A rate as a form prints it, compared with the exact rate.
 *
 * @param printed the printed rate in percent
 * @param exact the exact rate in percent, unrounded
 */
public record PrintedRate(BigDecimal printed, BigDecimal exact) {
    public static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int PRINTED_DIGITS = 2;

    /** Two rates that differ less are one: a stored quotient has only 15 digits. */
    private static final BigDecimal SAME = new BigDecimal("0.000001");

    /** How well it is printed. */
    public enum Print {
        RIGHT,
        /** The last digit was cut off. */
        CUT,
        /** It was rounded up where it had to be rounded down. */
        RAISED,
        /** Rounded to fewer digits than usual. */
        COARSE,
        OFF
    }

    /** What is printed in a cell: a bare rate r is r % or r × 100 %, whichever agrees. */
    public static PrintedRate of(FormCell cell, BigDecimal read, BigDecimal exact) {
        boolean bare = ValueParser.of(cell.value()) instanceof ParsedValue.Amount amount
                && amount.unit().isEmpty();
        BigDecimal meant = Stream.of(read, read.movePointRight(2), read.movePointLeft(2))
                .limit(bare ? 3 : 1)
                .filter(number -> new PrintedRate(number, exact).isNear())
                .findFirst()
                .orElse(read);
        return new PrintedRate(meant, exact);
    }

    public Print print() {
        if (printed.compareTo(rounded()) == 0 || printed.subtract(exact).abs().compareTo(SAME) < 0) {
            return Print.RIGHT;
        } else if (isClose()) {
            return printed.compareTo(exact) < 0 ? Print.CUT : Print.RAISED;
        }
        return isCoarse() ? Print.COARSE : Print.OFF;
    }

    /** The printed rate, to be said. */
    public MessageArgument shown() {
        return MessageArgument.of(printed, "%");
    }

    /** The exact rate with the digits that are usual, to be said. */
    public MessageArgument expected() {
        return MessageArgument.of(rounded(), "%");
    }

    private BigDecimal rounded() {
        return exact.setScale(PRINTED_DIGITS, RoundingMode.HALF_UP);
    }

    private boolean isNear() {
        return isClose() || isCoarse();
    }

    private boolean isClose() {
        return printed.subtract(exact).abs().compareTo(TOLERANCE) < 0;
    }

    private boolean isCoarse() {
        int digits = Math.max(0, Decimals.normal(printed).scale());
        return printed.compareTo(exact.setScale(digits, RoundingMode.HALF_UP)) == 0;
    }
}
