package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator with its points.
 *
 * @param weight empty if it could not be read or the row has none
 * @param completion actual ÷ target in percent, where both are numbers
 */
public record ScoredIndicator(
        Indicator indicator,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> completion,
        AwardedPoints award,
        Explanation explanation) {
    /** The same with another award. */
    public ScoredIndicator with(AwardedPoints other) {
        return new ScoredIndicator(indicator, weight, completion, other, explanation);
    }
}
