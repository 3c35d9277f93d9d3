package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.Reference;
import ziping.model.message.Message;

/**
 * The points of one row, with their basis and derivation.
 *
 * @param points the points that count, rounded by the rulebook; empty if there are none
 * @param claimed the points that the unit typed first
 * @param rule the points by the rule alone
 * @param how the derivation for a person to check
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

    /** The points minus the claimed points; empty if one of them is missing. */
    public Optional<BigDecimal> difference() {
        return points.isPresent() && claimed.isPresent()
                ? Optional.of(Decimals.normal(points.get().subtract(claimed.get())))
                : Optional.empty();
    }
}
