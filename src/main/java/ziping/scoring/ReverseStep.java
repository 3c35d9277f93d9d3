package ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * Less is better: full points up to the target; every unit above it costs a share of the weight, down to 0 points:
 * max(0, weight × (1 − share × units beyond)). 扣分型指标：每超过 1 个单位（百分点）扣分值的若干。
 *
 * @param sharePerUnit of the weight, above 0 and at most 1
 * @param begunUnits whether a part of a unit costs as much as a whole unit
 */
record ReverseStep(BigDecimal sharePerUnit, boolean begunUnits) implements ScoringMethod {
    ReverseStep {
        if (sharePerUnit.signum() <= 0 || sharePerUnit.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidParameterException(Message.of("law.share-per-unit"));
        }
    }

    @Override
    public Score score(ScoringInput input) {
        return ComparableValues.scoreDownward(input, values -> {
            BigDecimal beyond = values.actual().subtract(values.target());
            BigDecimal units = begunUnits ? beyond.setScale(0, RoundingMode.CEILING) : beyond;
            BigDecimal perUnit = input.weight().multiply(sharePerUnit);
            BigDecimal exact = input.weight().subtract(perUnit.multiply(units));
            Message how = values.how(exact.signum() < 0 ? "how.reverse-step-below" : "how.reverse-step")
                    .with("units", units)
                    .with("step", perUnit);
            return input.rounded(exact.max(BigDecimal.ZERO), how);
        });
    }
}
