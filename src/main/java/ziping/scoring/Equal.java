package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * For a target that has to be reached exactly: full points for the target or more, below it in proportion. A target of
 * 0 is met only by 0.
 * 等于型指标。
 */
public record Equal() implements ScoringMethod {
    @Override
    public Score score(ScoringInput question) {
        return ComparableValues.scoreUpward(question, compared -> {
            if (compared.target().signum() == 0) {
                return compared.actual().signum() == 0
                        ? question.full(compared.how("how.met"))
                        : question.nothing(
                                compared.how("how.zero-target-missed").with("points", BigDecimal.ZERO));
            } else if (compared.actual().compareTo(compared.target()) >= 0) {
                return question.full(compared.how("how.met"));
            }
            BigDecimal product = question.weight().multiply(compared.actual());
            BigDecimal exact = product.divide(compared.target(), Decimals.QUOTIENT);
            return question.rounded(exact.max(BigDecimal.ZERO), compared.sum("how.proportional"));
        });
    }
}
