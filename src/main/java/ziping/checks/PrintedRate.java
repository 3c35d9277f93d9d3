package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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
    /** In percentage points. A rate that differs by less was only rounded. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final int PRINTED_DIGITS = 2;

    /** Rates that differ by less are equal, because Excel stores only 15 digits. */
    private static final BigDecimal SAME = new BigDecimal("0.000001");

    /** How the printed rate was rounded. */
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

    /** The rate in a cell. A number r without % is r %, r × 100 % or r ÷ 100 %, whichever is near the exact rate. */
    public static PrintedRate of(FormCell cell, BigDecimal read, BigDecimal exact) {
        boolean bare = ValueParser.of(cell.value()) instanceof ParsedValue.Amount amount
                && amount.unit().isEmpty();
        PrintedRate asPrinted = new PrintedRate(read, exact);
        if (bare && !asPrinted.isNear()) {
            for (BigDecimal other : List.of(read.movePointRight(2), read.movePointLeft(2))) {
                PrintedRate scaled = new PrintedRate(other, exact);
                if (scaled.isNear()) {
                    return scaled;
                }
            }
        }
        return asPrinted;
    }

    public Print print() {
        if (printed.compareTo(rounded()) == 0 || printed.subtract(exact).abs().compareTo(SAME) < 0) {
            return Print.RIGHT;
        } else if (isClose()) {
            return printed.compareTo(exact) < 0 ? Print.CUT : Print.RAISED;
        }
        return isCoarse() ? Print.COARSE : Print.OFF;
    }

    /** The printed rate for a message. */
    public MessageArgument shown() {
        return MessageArgument.of(printed, "%");
    }

    /** The exact rate for a message, with two decimals. */
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
