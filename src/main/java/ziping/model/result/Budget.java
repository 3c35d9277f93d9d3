package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;

/**
 * The money of the project, in {@link #unit}.
 *
 * @param unit 万元 or 元
 * @param rate executed divided by the base that the rulebook chooses, in percent, not rounded
 * @param arrivalRate received divided by full, in percent, not rounded
 * @param weight of the execution row
 */
public record Budget(
        Optional<BigDecimal> initial,
        Optional<BigDecimal> full,
        Optional<BigDecimal> received,
        Optional<BigDecimal> executed,
        Optional<BigDecimal> balance,
        String unit,
        Optional<BigDecimal> rate,
        Optional<BigDecimal> arrivalRate,
        Optional<BigDecimal> weight,
        AwardedPoints award,
        Explanation explanation) {
    /** The same budget with other points. */
    public Budget with(AwardedPoints other) {
        return new Budget(
                initial, full, received, executed, balance, unit, rate, arrivalRate, weight, other, explanation);
    }

    /** An amount of this budget, converted to 万元. */
    public Optional<BigDecimal> inTenThousands(Optional<BigDecimal> amount) {
        return unit.equals("元") ? amount.map(yuan -> Decimals.normal(yuan.movePointLeft(4))) : amount;
    }
}
