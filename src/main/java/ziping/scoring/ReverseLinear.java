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
record ReverseLinear(BigDecimal zeroAt, BigDecimal atZeroTarget) implements ScoringMethod {
    ReverseLinear {
        if (zeroAt.compareTo(BigDecimal.ONE) <= 0) {
            throw new InvalidParameterException(Message.of("law.zero-at"));
        }
        ScoringInput.requireShare(atZeroTarget);
    }

    @Override
    public Score score(ScoringInput input) {
        return ComparableValues.scoreDownward(input, atZeroTarget, values -> {
            BigDecimal span = values.target().multiply(zeroAt.subtract(BigDecimal.ONE));
            BigDecimal lost = values.actual().subtract(values.target()).divide(span, Decimals.QUOTIENT);
            BigDecimal exact = input.weight().multiply(BigDecimal.ONE.subtract(lost));
            if (exact.signum() > 0) {
                return input.rounded(exact, values.sum("how.reverse-linear").with("span", span));
            }
            String how = exact.signum() < 0 ? "how.reverse-linear-below" : "how.reverse-linear";
            return input.nothing(values.sum(how).with("span", span).with("points", BigDecimal.ZERO));
        });
    }
}
