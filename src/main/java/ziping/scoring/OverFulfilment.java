package ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;

/**
 * The rule for actual values far above their target, where more is better or the target has to be reached exactly.
 * 超额完成：高于指标值较多的，要分析原因，指标值明显偏低的适度调减分值（财预〔2020〕10号）.
 *
 * @param reasonFrom multiple of the target from which a reason is required, above 1
 * @param deductions by rising multiple; none if over-fulfilment does not cost points
 */
public record OverFulfilment(BigDecimal reasonFrom, List<Deduction> deductions) {
    /**
     * A step of the ladder of deductions.
     *
     * @param from multiple of the target from which the deduction applies
     * @param share of the weight that is lost
     */
    public record Deduction(BigDecimal from, BigDecimal share) {
        public Deduction {
            ScoringInput.requireShare(share);
        }
    }

    public OverFulfilment {
        deductions = List.copyOf(deductions);
        BigDecimal last = BigDecimal.ONE;
        for (BigDecimal from : deductions.stream().map(Deduction::from).toList()) {
            if (from.compareTo(last) <= 0) {
                throw new InvalidParameterException(Message.of("law.multiples-rise"));
            }
            last = from;
        }
        if (reasonFrom.compareTo(BigDecimal.ONE) <= 0) {
            throw new InvalidParameterException(Message.of("law.multiples-rise"));
        }
    }

    /** Actual ÷ target, if a reason is required. For 2000多条 the actual value is the least that can be meant. */
    public Optional<BigDecimal> excess(ParsedValue target, ParsedValue actual, Direction better) {
        return multiple(target, actual, better).filter(multiple -> multiple.compareTo(reasonFrom) >= 0);
    }

    /** The score of the method, minus the deduction for the over-fulfilment. */
    public Score applied(Score score, ScoringInput input, Direction better) {
        Optional<BigDecimal> multiple = multiple(input.target(), input.actual(), better);
        if (multiple.isEmpty() || !(score instanceof Score.Certain certain)) {
            return score;
        }
        Score applied = score;
        for (Deduction deduction : deductions) {
            if (multiple.get().compareTo(deduction.from()) >= 0) {
                applied = deducted(certain, input, deduction);
            }
        }
        return applied;
    }

    private static Score deducted(Score.Certain full, ScoringInput input, Deduction deduction) {
        BigDecimal exact = full.points().multiply(BigDecimal.ONE.subtract(deduction.share()));
        return input.rounded(
                exact,
                Message.of("how.over-fulfilled")
                        .with("from", MessageArgument.of(deduction.from().movePointRight(2), "%"))
                        .with("full", full.points())
                        .with("share", deduction.share()));
    }

    private static Optional<BigDecimal> multiple(ParsedValue target, ParsedValue actual, Direction better) {
        if (better == Direction.DOWNWARD
                || !(target instanceof ParsedValue.Amount planned)
                || !(actual instanceof ParsedValue.Amount reached)
                || !isAtLeastThis(reached)) {
            return Optional.empty();
        }
        Optional<UnitPair> pair = UnitPair.of(planned, reached);
        return pair.isPresent() && pair.get().target().signum() > 0
                ? Optional.of(pair.get().actual().divide(pair.get().target(), Decimals.QUOTIENT))
                : Optional.empty();
    }

    private static boolean isAtLeastThis(ParsedValue.Amount actual) {
        boolean below = actual.sign() == ParsedValue.Sign.AT_MOST || actual.sign() == ParsedValue.Sign.LESS_THAN;
        return !below
                && (actual.certainty() == ParsedValue.Certainty.EXACT
                        || actual.certainty() == ParsedValue.Certainty.LOWER_BOUND);
    }
}
