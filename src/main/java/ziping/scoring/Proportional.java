package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Full points from the target upwards, below it in proportion: weight × actual ÷ target. 正向指标，按比例计分。
 *
 * @param atZeroTarget points, as a share of the weight, where a target of 0 or less was not met
 */
public record Proportional(BigDecimal atZeroTarget) implements ScoringMethod {
    public Proportional {
        Question.requireShare(atZeroTarget);
    }

    @Override
    public Score score(Question question) {
        return Compared.scoreUpward(question, it -> {
            if (it.actual().compareTo(it.target()) >= 0) {
                return question.full(it.how("how.met"));
            } else if (it.target().signum() <= 0) {
                return question.rounded(question.weight().multiply(atZeroTarget), it.how("how.zero-target-missed"));
            }
            BigDecimal exact = question.weight().multiply(it.actual()).divide(it.target(), Decimals.QUOTIENT);
            return question.rounded(exact, it.sum("how.proportional"));
        });
    }
}
