package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;

/**
 * The values from which a method computes a score.
 *
 * @param weight the maximum of points, above 0
 * @param rounding of the points
 * @param year of the form, which is the year of days without one; empty if it is not known
 */
public record ScoringInput(
        ParsedValue target, ParsedValue actual, BigDecimal weight, Rounding rounding, Optional<Integer> year) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses a parameter that is not a share of the weight. */
    static void requireShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidParameterException(Message.of("law.share").with("value", share));
        }
    }

    /** The open score of an indicator without target or actual value; empty if it has both. */
    Optional<Score> missing() {
        if (target instanceof ParsedValue.Nothing) {
            return Optional.of(new Score.Open(Message.of("how.no-target")));
        } else if (actual instanceof ParsedValue.Nothing nothing) {
            boolean notApplicable = nothing.kind() == ParsedValue.Nothing.Kind.NOT_APPLICABLE;
            return Optional.of(new Score.Open(Message.of(notApplicable ? "how.not-applicable" : "how.no-actual")));
        }
        return Optional.empty();
    }

    /** The open score of a target and an actual value that the method cannot compare. */
    Score notComparable() {
        boolean targetInWords = target instanceof ParsedValue.InWords;
        boolean actualInWords = actual instanceof ParsedValue.InWords;
        if (targetInWords && actualInWords) {
            return new Score.Open(Message.of("how.words-open"));
        } else if (actualInWords && isNumeric(target)) {
            return new Score.Open(Message.of("how.actual-in-words"));
        } else if (targetInWords && isNumeric(actual)) {
            return new Score.Open(Message.of("how.target-in-words"));
        }
        return new Score.Open(Message.of("how.kinds-differ"));
    }

    private static boolean isNumeric(ParsedValue value) {
        return value instanceof ParsedValue.Amount
                || value instanceof ParsedValue.Range
                || value instanceof ParsedValue.Decrease;
    }

    /** The score, if one side is missing or a target in words was certainly met; empty if the method decides. */
    Optional<Score> missingOrMetInWords() {
        Optional<Score> missing = missing();
        return missing.isPresent() ? missing : metInWords();
    }

    /** All points if a target in words was certainly met: by words with the same meaning, or by 100%. */
    private Optional<Score> metInWords() {
        if (!(target instanceof ParsedValue.InWords planned)) {
            return Optional.empty();
        } else if (actual instanceof ParsedValue.Amount rate && isWhole(rate)) {
            return Optional.of(full(Message.of("how.words-by-rate")
                    .with("target", planned.words())
                    .with("actual", MessageArgument.of(HUNDRED, "%"))));
        }
        return actual instanceof ParsedValue.InWords reached && planned.saysTheSame(reached)
                ? Optional.of(fullInWords(planned, reached))
                : Optional.empty();
    }

    /** All points, because the words of the actual value mean that the target was met. */
    Score fullInWords(ParsedValue.InWords planned, ParsedValue.InWords reached) {
        return full(
                Message.of("how.words-match").with("target", planned.words()).with("actual", reached.words()));
    }

    private static boolean isWhole(ParsedValue.Amount actual) {
        return actual.unit().equals("%")
                && actual.isOneNumber()
                && actual.value().compareTo(HUNDRED) == 0;
    }

    /** All points, with the reason. */
    Score full(Message how) {
        return new Score.Certain(weight, how.with("weight", weight));
    }

    /** No points, with the reason. */
    Score nothing(Message how) {
        return new Score.Certain(BigDecimal.ZERO, how.with("weight", weight));
    }

    /** Rounded points, never above the weight. The derivation shows them as {@code weight} and {@code points}. */
    Score rounded(BigDecimal exact, Message how) {
        BigDecimal points = rounding.round(exact).min(weight);
        return new Score.Certain(points, how.with("weight", weight).with("points", MessageArgument.of(points)));
    }
}
