package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * A target to be hit: reached or surpassed gives full points, below it in proportion; a target of 0 is met by 0 only.
 * 等于型指标。
 */
public record Equal() implements ScoringMethod {
    @Override
    public Score score(Question question) {
        return Compared.scoreUpward(question, it -> {
            if (it.target().signum() == 0) {
                return it.actual().signum() == 0
                        ? question.full(it.how("how.met"))
                        : question.nothing(it.how("how.zero-target-missed").with("points", BigDecimal.ZERO));
            } else if (it.actual().compareTo(it.target()) >= 0) {
                return question.full(it.how("how.met"));
            }
            BigDecimal exact = question.weight().multiply(it.actual()).divide(it.target(), Decimals.QUOTIENT);
            return question.rounded(exact.max(BigDecimal.ZERO), it.sum("how.proportional"));
        });
    }
}
