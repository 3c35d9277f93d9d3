package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;

/**
 * 总分 and 自评等级.
 *
 * @param points the sum of all rounded points; empty if a row with a weight has no points
 * @param claimed the total that the unit typed, or the sum of its claimed points if the form computes the total
 * @param rule the sum of the points by the rules alone; empty if one of them gives none
 * @param how the derivation of the points, or the rows without points
 * @param grade empty if there is no total or if the sum of the weights is wrong
 * @param claimedGrade the grade that the unit typed; empty if there is none
 * @param missing the names of the rows without points
 */
public record Total(
        Optional<BigDecimal> points,
        Optional<BigDecimal> claimed,
        Optional<BigDecimal> rule,
        Message how,
        Optional<String> grade,
        String claimedGrade,
        List<String> missing) {
    public Total {
        missing = List.copyOf(missing);
    }

    /** The points minus the claimed total; empty if one of them is missing. */
    public Optional<BigDecimal> difference() {
        return points.isPresent() && claimed.isPresent()
                ? Optional.of(points.get().subtract(claimed.get()))
                : Optional.empty();
    }
}
