package ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ziping.model.Decimals;

/**
 * How points are rounded: once per indicator, before the sum.
 *
 * @param digits after the point, 0 to 6
 */
public record Rounding(int digits, RoundingMode mode) {
    public Rounding {
        if (digits < 0 || digits > 6) {
            throw new IllegalArgumentException("digits must be 0 to 6");
        }
    }

    /** The number, rounded. */
    public BigDecimal round(BigDecimal exact) {
        return Decimals.normal(exact.setScale(digits, mode));
    }
}
