package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;

/** One amount divided by another, where both are known. */
public record ExactRate(BigDecimal of, BigDecimal over) {
    /** The rate of two amounts. Empty if one is not known or the denominator is not above 0. */
    public static Optional<ExactRate> of(Optional<BigDecimal> of, Optional<BigDecimal> over) {
        if (of.isEmpty() || over.isEmpty() || over.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new ExactRate(of.get(), over.get()));
    }

    /** In percent, unrounded. */
    public BigDecimal percent() {
        return of.movePointRight(2).divide(over, Decimals.QUOTIENT);
    }
}
