package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Indicators that do not apply are left out, and the points of the others are scaled to the full weight.
 * 不适用的指标不考核，其余折算为满分（转移支付自评表填报说明）.
 *
 * @param full the sum of all weights
 * @param leftOut the sum of the weights that are left out; 0 if there are none
 * @param rounding of the converted total
 */
public record PointsConversion(BigDecimal full, BigDecimal leftOut, Rounding rounding) {
    /** Whether the total must be converted. */
    public boolean isDue() {
        return leftOut.signum() > 0 && applicable().signum() > 0;
    }

    /** The sum of the weights of the indicators that apply. */
    public BigDecimal applicable() {
        return Decimals.normal(full.subtract(leftOut));
    }

    /** The total for the points of the indicators that apply. */
    public BigDecimal total(BigDecimal points) {
        return isDue()
                ? rounding.round(points.multiply(full).divide(applicable(), Decimals.QUOTIENT))
                : Decimals.normal(points);
    }
}
