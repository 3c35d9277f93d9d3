package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * Less is better: full points up to the target, then falling linearly to 0 points at {@code zeroAt} × target:
 * weight × (1 − (actual − target) ÷ ((zeroAt − 1) × target)). 反向指标，线性扣分。
 *
 * @param zeroAt multiple of the target at which there are 0 points, above 1
 * @param atZeroTarget points, as a share of the weight, if a target of 0 was not met
 */
public record ReverseLinear(BigDecimal zeroAt, BigDecimal atZeroTarget) implements ScoringMethod {
    public ReverseLinear {
        if (zeroAt.compareTo(BigDecimal.ONE) <= 0) {
            throw new InvalidParameterException(Message.of("law.zero-at"));
        }
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput question) {
        return ComparableValues.scoreDownward(question, atZeroTarget, compared -> {
            BigDecimal span = compared.target().multiply(zeroAt.subtract(BigDecimal.ONE));
            BigDecimal lost = compared.actual().subtract(compared.target()).divide(span, Decimals.QUOTIENT);
            BigDecimal exact = question.weight().multiply(BigDecimal.ONE.subtract(lost));
            if (exact.signum() > 0) {
                return question.rounded(
                        exact, compared.sum("how.reverse-linear").with("span", span));
            }
            String how = exact.signum() < 0 ? "how.reverse-linear-below" : "how.reverse-linear";
            return question.nothing(compared.sum(how).with("span", span).with("points", BigDecimal.ZERO));
        });
    }
}
