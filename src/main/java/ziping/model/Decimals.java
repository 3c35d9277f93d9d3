package ziping.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Reading and showing decimals, the same everywhere. */
public final class Decimals {
    /** Digits that Excel itself shows of a number. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    /** Enough digits that a quotient rounded once afterwards is right. */
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
     * The number, if anything on a form may come to it; larger ones would fill every sentence with their digits. Less than
     * {@code 1E-15} is what binary fractions leave that should have cancelled each other out.
     */
    public static Optional<BigDecimal> countable(BigDecimal number) {
        int digits = EXCEL.getPrecision();
        boolean large = (long) number.precision() - number.scale() > digits;
        boolean fine = number.scale() > digits;
        return large
                ? Optional.empty()
                : Optional.of(normal(fine ? number.setScale(digits, EXCEL.getRoundingMode()) : number));
    }

    /** One number over another, with enough digits that it can be rounded once; empty where that is zero. */
    public static Optional<BigDecimal> quotient(BigDecimal over, BigDecimal under) {
        return under.signum() == 0 ? Optional.empty() : Optional.of(over.divide(under, QUOTIENT));
    }

    /** The number as people write it: no exponent, no trailing zeros. */
    public static String plain(BigDecimal number) {
        return normal(number).toPlainString();
    }
}
