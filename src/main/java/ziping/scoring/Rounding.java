package ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ziping.model.Decimals;
import ziping.model.NotAllowed;
import ziping.model.Saying;

/**
 * How points are rounded. They are rounded once per indicator, before they are added.
 *
 * @param digits after the point, 0 to 6
 */
public record Rounding(int digits, RoundingMode mode) {
    public Rounding {
        if (digits < 0 || digits > 6) {
            throw new NotAllowed(Saying.of("law.digits").with("value", BigDecimal.valueOf(digits)));
        } else if (mode == RoundingMode.UNNECESSARY) {
            throw new NotAllowed(Saying.of("law.no-rounding"));
        }
    }

    /** The number, rounded. */
    public BigDecimal round(BigDecimal exact) {
        return Decimals.normal(exact.setScale(digits, mode));
    }
}
