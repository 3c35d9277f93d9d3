package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.Reference;
import ziping.model.message.Message;

/**
 * The points of one row, and how they came about.
 *
 * @param points what counts, rounded as the rulebook says; empty if none could be given
 * @param claimed what the unit typed first
 * @param rule what the rule alone gives
 * @param how the derivation, so that a person can check it
 * @param method the scoring method's name in the rulebook, such as {@code reverse-linear}
 * @param references of the rule
 */
public record AwardedPoints(
        Optional<BigDecimal> points,
        PointsBasis basis,
        Optional<BigDecimal> claimed,
        Optional<BigDecimal> rule,
        Message how,
        String method,
        List<Reference> references) {
    public AwardedPoints {
        references = List.copyOf(references);
    }

    /** The points that count less the claim, if both are there. */
    public Optional<BigDecimal> difference() {
        return points.isPresent() && claimed.isPresent()
                ? Optional.of(Decimals.normal(points.get().subtract(claimed.get())))
                : Optional.empty();
    }
}
