package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;

/**
 * For a target from one number to another: full points inside the range; below it in proportion to the lower limit;
 * above it falling linearly to 0 points at twice the upper limit. 区间型指标。
 */
record WithinRange() implements ScoringMethod {
    @Override
    public Score score(ScoringInput input) {
        Optional<Score> missing = input.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        return input.target() instanceof ParsedValue.Range range
                        && input.actual() instanceof ParsedValue.Amount actual
                        && actual.isOneNumber()
                ? score(input, range, actual)
                : input.notComparable();
    }

    private static Score score(ScoringInput input, ParsedValue.Range range, ParsedValue.Amount actual) {
        Optional<UnitPair> low = UnitPair.of(amount(range.low(), range.unit()), actual);
        Optional<UnitPair> high = UnitPair.of(amount(range.high(), range.unit()), actual);
        if (low.isEmpty() || high.isEmpty()) {
            return new Score.Open(
                    Message.of("how.units-differ").with("target", range.unit()).with("actual", actual.unit()));
        }
        return score(
                input,
                with(range.low(), low.get().target()),
                with(range.high(), high.get().target()),
                low.get());
    }

    private static ParsedValue.Amount amount(ParsedValue.Limit limit, String unit) {
        return new ParsedValue.Amount(ParsedValue.Sign.NONE, limit.value(), unit, ParsedValue.Certainty.EXACT);
    }

    private static ParsedValue.Limit with(ParsedValue.Limit limit, BigDecimal value) {
        return new ParsedValue.Limit(value, limit.included(), limit.stated());
    }

    private static Score score(ScoringInput input, ParsedValue.Limit low, ParsedValue.Limit high, UnitPair pair) {
        BigDecimal actual = pair.actual();
        Message how = Message.of("how.in-range")
                .with("actual", MessageArgument.of(actual, pair.unit()))
                .with("low", low.value())
                .with("high", high.value());
        if (new GradeBands.Interval(Optional.of(low), Optional.of(high)).contains(actual)) {
            return input.full(how);
        }
        boolean below = actual.compareTo(low.value()) <= 0;
        BigDecimal share = below
                ? share(actual, low.value())
                : BigDecimal.ONE.subtract(share(actual.subtract(high.value()), high.value()));
        BigDecimal exact = input.weight().multiply(share.max(BigDecimal.ZERO).min(BigDecimal.ONE));
        return input.rounded(
                exact,
                new Message(
                        below ? "how.below-range" : "how.above-range",
                        how.with("actual", actual).arguments()));
    }

    /** A limit of 0 or less cannot be a divisor; the share is then 1. */
    private static BigDecimal share(BigDecimal part, BigDecimal limit) {
        return limit.signum() > 0 ? part.divide(limit, Decimals.QUOTIENT) : BigDecimal.ONE;
    }
}
