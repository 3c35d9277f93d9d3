package ziping.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Rounding, dividing and formatting of decimals. */
public final class Decimals {
    /** The number of digits that Excel shows. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    /** Enough digits for a quotient that is rounded afterwards. */
    public static final MathContext QUOTIENT = MathContext.DECIMAL128;

    private Decimals() {}

    /** The number that Excel shows for a stored binary value: {@code 0.1 + 0.2} is 0.3. */
    public static BigDecimal ofStored(double stored) {
        return normal(new BigDecimal(stored).round(EXCEL));
    }

    /** The same number without trailing zeros, so that equal numbers are equal values. */
    public static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * The number if a form may contain it; empty if it has too many digits before the decimal point, because it would
     * fill every sentence. Digits after the fifteenth decimal place are errors of binary fractions and are rounded
     * away.
     */
    public static Optional<BigDecimal> countable(BigDecimal number) {
        int digits = EXCEL.getPrecision();
        boolean large = (long) number.precision() - number.scale() > digits;
        boolean fine = number.scale() > digits;
        return large
                ? Optional.empty()
                : Optional.of(normal(fine ? number.setScale(digits, EXCEL.getRoundingMode()) : number));
    }

    /** One number divided by another, with enough digits to be rounded afterwards; empty if the divisor is zero. */
    public static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, QUOTIENT));
    }

    /** A rate in percent as all outputs show it: rounded to two digits, such as 86.67 for 26 of 30. */
    public static BigDecimal roundedPercent(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP);
    }

    /** The number as people write it: no exponent, no trailing zeros. */
    public static String plain(BigDecimal number) {
        return normal(number).toPlainString();
    }
}
