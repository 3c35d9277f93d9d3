package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Full points for the target or more; below the target in proportion: weight × actual ÷ target. 正向指标，按比例计分。
 *
 * @param atZeroTarget points, as a share of the weight, if a target of 0 or less was not met
 */
public record Proportional(BigDecimal atZeroTarget) implements ScoringMethod {
    public Proportional {
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput question) {
        return ComparableValues.scoreUpward(question, compared -> {
            if (compared.actual().compareTo(compared.target()) >= 0) {
                return question.full(compared.how("how.met"));
            } else if (compared.target().signum() <= 0) {
                BigDecimal exact = question.weight().multiply(atZeroTarget);
                return question.rounded(exact, compared.how("how.zero-target-missed"));
            }
            BigDecimal product = question.weight().multiply(compared.actual());
            BigDecimal exact = product.divide(compared.target(), Decimals.QUOTIENT);
            return question.rounded(exact, compared.sum("how.proportional"));
        });
    }
}
