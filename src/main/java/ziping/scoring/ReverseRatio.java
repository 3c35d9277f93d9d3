package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Less is better: full points up to the target, above it weight × target ÷ actual. 反向指标，按反比计分。
 *
 * @param atZeroTarget points, as a share of the weight, if a target of 0 was not met
 */
record ReverseRatio(BigDecimal atZeroTarget) implements ScoringMethod {
    ReverseRatio {
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput input) {
        return ComparableValues.scoreDownward(input, atZeroTarget, values -> {
            BigDecimal product = input.weight().multiply(values.target());
            BigDecimal exact = product.divide(values.actual(), Decimals.QUOTIENT);
            return input.rounded(exact, values.sum("how.reverse-ratio"));
        });
    }
}
