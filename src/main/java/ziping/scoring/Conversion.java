package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Where indicators do not apply they are left out, and what the rest has counts for the whole. 不适用的指标不考核，其余折算为满分
 * （转移支付自评表填报说明）.
 *
 * @param full what all weights add up to
 * @param leftOut the weights of the indicators that were left out; 0 if none were
 * @param rounding of the converted total
 */
public record Conversion(BigDecimal full, BigDecimal leftOut, Rounding rounding) {
    /** Whether anything has to be converted. */
    public boolean isDue() {
        return leftOut.signum() > 0 && applicable().signum() > 0;
    }

    /** The weights of the indicators that apply. */
    public BigDecimal applicable() {
        return Decimals.normal(full.subtract(leftOut));
    }

    /** The total that the points of the applicable indicators stand for. */
    public BigDecimal total(BigDecimal points) {
        return isDue()
                ? rounding.round(points.multiply(full).divide(applicable(), Decimals.QUOTIENT))
                : Decimals.normal(points);
    }
}
