package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * Less is better: full points up to the target, beyond it weight × target ÷ actual. 反向指标，按反比计分。
 *
 * @param atZeroTarget points, as a share of the weight, where a target of 0 was not met
 */
public record ReverseRatio(BigDecimal atZeroTarget) implements ScoringMethod {
    public ReverseRatio {
        Question.requireShare(atZeroTarget);
    }

    @Override
    public Score score(Question question) {
        return Compared.scoreDownward(question, atZeroTarget, it -> {
            BigDecimal exact = question.weight().multiply(it.target()).divide(it.actual(), Decimals.QUOTIENT);
            return question.rounded(exact, it.sum("how.reverse-ratio"));
        });
    }
}
