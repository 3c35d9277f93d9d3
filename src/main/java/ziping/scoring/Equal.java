package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Decimals;

/**
 * For a target that has to be reached exactly: full points for the target or more, below it in proportion. A target of
 * 0 is met only by 0. 等于型指标。
 */
record Equal() implements ScoringMethod {
    @Override
    public Score score(ScoringInput input) {
        return ComparableValues.scoreUpward(input, values -> {
            if (values.target().signum() == 0) {
                return values.actual().signum() == 0
                        ? input.full(values.how("how.met"))
                        : input.nothing(values.how("how.zero-target-missed").with("points", BigDecimal.ZERO));
            } else if (values.actual().compareTo(values.target()) >= 0) {
                return input.full(values.how("how.met"));
            }
            BigDecimal product = input.weight().multiply(values.actual());
            BigDecimal exact = product.divide(values.target(), Decimals.QUOTIENT);
            return input.rounded(exact.max(BigDecimal.ZERO), values.sum("how.proportional"));
        });
    }
}
