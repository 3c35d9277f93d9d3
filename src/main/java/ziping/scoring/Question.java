package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Fact;
import ziping.model.NotAllowed;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * What a method is asked.
 *
 * @param target what was to be reached
 * @param actual what was reached
 * @param weight the most points there are, above 0
 * @param rounding of the points
 * @param year that the form is about, to which days without a year belong; empty if it is not known
 */
public record Question(Meaning target, Meaning actual, BigDecimal weight, Rounding rounding, Optional<Integer> year) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses a parameter that is no share of the weight. */
    static void requireShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new NotAllowed(Saying.of("law.share").with("value", share));
        }
    }

    /** Why there is nothing to score, where one side says nothing. */
    Optional<Score> missing() {
        if (target instanceof Meaning.Nothing) {
            return Optional.of(new Score.Open(Saying.of("how.no-target")));
        } else if (actual instanceof Meaning.Nothing nothing) {
            boolean notApplicable = nothing.kind() == Meaning.Nothing.Kind.NOT_APPLICABLE;
            return Optional.of(new Score.Open(Saying.of(notApplicable ? "how.not-applicable" : "how.no-actual")));
        }
        return Optional.empty();
    }

    /** All points where a target in words was met beyond doubt: by words that mean the same, or by 100%. */
    Optional<Score> metInWords() {
        if (!(target instanceof Meaning.InWords planned)) {
            return Optional.empty();
        } else if (actual instanceof Meaning.Amount rate && isWhole(rate)) {
            return Optional.of(full(Saying.of("how.words-by-rate")
                    .with("target", planned.words())
                    .with("actual", Fact.of(HUNDRED, "%"))));
        }
        return actual instanceof Meaning.InWords reached && planned.saysTheSame(reached)
                ? Optional.of(fullInWords(planned, reached))
                : Optional.empty();
    }

    /** All points, since the words of the actual value count as the target's. */
    Score fullInWords(Meaning.InWords planned, Meaning.InWords reached) {
        return full(Saying.of("how.words-match").with("target", planned.words()).with("actual", reached.words()));
    }

    private static boolean isWhole(Meaning.Amount actual) {
        return actual.unit().equals("%")
                && actual.isOneNumber()
                && actual.value().compareTo(HUNDRED) == 0;
    }

    /** All points, with the reason. */
    Score full(Saying how) {
        return new Score.Certain(weight, how.with("weight", weight));
    }

    /** No points, with the reason. */
    Score nothing(Saying how) {
        return new Score.Certain(BigDecimal.ZERO, how.with("weight", weight));
    }

    /** Rounded points, said in the derivation as {@code weight} and {@code points}; a weight of many digits caps them. */
    Score rounded(BigDecimal exact, Saying how) {
        BigDecimal points = rounding.round(exact).min(weight);
        return new Score.Certain(points, how.with("weight", weight).with("points", Fact.of(points)));
    }
}
