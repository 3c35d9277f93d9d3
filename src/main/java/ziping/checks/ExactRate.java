package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;

/** One amount divided by another, where both are known. */
public record ExactRate(BigDecimal of, BigDecimal over) {
    /** The quotient, if both amounts are known and the lower one is above 0. */
    public static Optional<ExactRate> of(Optional<BigDecimal> of, Optional<BigDecimal> over) {
        return over.filter(number -> number.signum() > 0).flatMap(below -> of.map(above -> new ExactRate(above, below)));
    }

    /** In percent, unrounded. */
    public BigDecimal percent() {
        return of.movePointRight(2).divide(over, Decimals.QUOTIENT);
    }
}
