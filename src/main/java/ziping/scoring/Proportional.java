package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Full points for the target or more; below the target in proportion: weight × actual ÷ target. 正向指标，按比例计分。
 *
 * @param atZeroTarget points, as a share of the weight, if a target of 0 or less was not met
 */
record Proportional(BigDecimal atZeroTarget) implements ScoringMethod {
    Proportional {
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput input) {
        return ComparableValues.scoreUpward(input, values -> {
            if (values.actual().compareTo(values.target()) >= 0) {
                return input.full(values.how("how.met"));
            } else if (values.target().signum() <= 0) {
                BigDecimal exact = input.weight().multiply(atZeroTarget);
                return input.rounded(exact, values.how("how.zero-target-missed"));
            }
            BigDecimal product = input.weight().multiply(values.actual());
            BigDecimal exact = product.divide(values.target(), Decimals.QUOTIENT);
            return input.rounded(exact, values.sum("how.proportional"));
        });
    }
}
