package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Interval;
import ziping.quantity.Meaning;

/**
 * A target from one number to another: full points inside; below it in proportion to the lower limit, above it in a
 * straight line down to none at twice the upper limit. 区间型指标。
 */
public record WithinRange() implements ScoringMethod {
    @Override
    public Score score(Question question) {
        if (question.actual() instanceof Meaning.Nothing actual) {
            return new Score.Open(Saying.of(Compared.noActual(actual)));
        }
        boolean numbers = question.target() instanceof Meaning.Range
                && question.actual() instanceof Meaning.Amount amount
                && amount.certainty() == Meaning.Certainty.EXACT;
        return numbers
                ? score(question, (Meaning.Range) question.target(), (Meaning.Amount) question.actual())
                : new Score.Open(Saying.of("how.kinds-differ"));
    }

    private static Score score(Question question, Meaning.Range range, Meaning.Amount actual) {
        if (!actual.unit().isEmpty()
                && !range.unit().isEmpty()
                && !actual.unit().equals(range.unit())) {
            return new Score.Open(
                    Saying.of("how.units-differ").with("target", range.unit()).with("actual", actual.unit()));
        }
        return score(question, range, actual.value());
    }

    private static Score score(Question question, Meaning.Range range, BigDecimal actual) {
        Saying how = Saying.of("how.in-range")
                .with("actual", Fact.of(actual, range.unit()))
                .with("low", range.low().value())
                .with("high", range.high().value());
        if (new Interval(Optional.of(range.low()), Optional.of(range.high())).contains(actual)) {
            return question.full(how);
        }
        boolean below = actual.compareTo(range.low().value()) <= 0;
        BigDecimal share = below
                ? share(actual, range.low().value())
                : BigDecimal.ONE.subtract(share(
                        actual.subtract(range.high().value()), range.high().value()));
        BigDecimal exact = question.weight().multiply(share.max(BigDecimal.ZERO).min(BigDecimal.ONE));
        return question.rounded(
                exact,
                new Saying(
                        below ? "how.below-range" : "how.above-range",
                        how.with("actual", actual).facts()));
    }

    /** Of a limit of 0 or less there is no share. */
    private static BigDecimal share(BigDecimal part, BigDecimal limit) {
        return limit.signum() > 0 ? part.divide(limit, Decimals.QUOTIENT) : BigDecimal.ONE;
    }
}
