package ziping.model.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;

/**
 * 总分 and 自评等级.
 *
 * @param points the sum of all rounded points; empty while a weighted row has none
 * @param claimed the total that the unit typed, or the sum of its claims where the form computes the total
 * @param rule the sum of what the rules alone give; empty if one of them gives nothing
 * @param how the derivation of the points, or which rows keep them empty
 * @param grade empty without a total, or while the weights do not add up
 * @param claimedGrade the grade that the unit typed, else empty
 * @param missing names of the rows that have no points
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

    /** The points less the claim, if both are there. */
    public Optional<BigDecimal> difference() {
        return points.isPresent() && claimed.isPresent()
                ? Optional.of(points.get().subtract(claimed.get()))
                : Optional.empty();
    }
}
