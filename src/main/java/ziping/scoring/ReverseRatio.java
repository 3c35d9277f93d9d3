package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Less is better: full points up to the target, above it weight × target ÷ actual. 反向指标，按反比计分。
 *
 * @param atZeroTarget points, as a share of the weight, if a target of 0 was not met
 */
public record ReverseRatio(BigDecimal atZeroTarget) implements ScoringMethod {
    public ReverseRatio {
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput question) {
        return ComparableValues.scoreDownward(question, atZeroTarget, compared -> {
            BigDecimal product = question.weight().multiply(compared.target());
            BigDecimal exact = product.divide(compared.actual(), Decimals.QUOTIENT);
            return question.rounded(exact, compared.sum("how.reverse-ratio"));
        });
    }
}
