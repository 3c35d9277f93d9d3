package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;

/**
 * The project's money as the evaluation uses it, in {@link #unit}.
 *
 * @param unit 万元 or 元
 * @param rate executed ÷ what the rulebook measures it against, in percent, unrounded
 * @param arrivalRate received ÷ full in percent, unrounded
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
    /** The same with another award. */
    public Budget with(AwardedPoints other) {
        return new Budget(
                initial, full, received, executed, balance, unit, rate, arrivalRate, weight, other, explanation);
    }

    /** An amount of this budget in 万元, whatever its own unit. */
    public Optional<BigDecimal> inTenThousands(Optional<BigDecimal> amount) {
        return unit.equals("元") ? amount.map(it -> Decimals.normal(it.movePointLeft(4))) : amount;
    }
}
