package ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ziping.model.Decimals;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * How points are rounded. They are rounded once per indicator, before they are added.
 *
 * @param digits after the point, 0 to 6
 */
public record Rounding(int digits, RoundingMode mode) {
    public Rounding {
        if (digits < 0 || digits > 6) {
            throw new InvalidParameterException(Message.of("law.digits").with("value", BigDecimal.valueOf(digits)));
        } else if (mode == RoundingMode.UNNECESSARY) {
            throw new InvalidParameterException(Message.of("law.no-rounding"));
        }
    }

    /** The number, rounded. */
    BigDecimal round(BigDecimal exact) {
        return Decimals.normal(exact.setScale(digits, mode));
    }
}
