package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator with its points.
 *
 * @param weight empty if it could not be parsed or the row has none
 * @param completion actual divided by target, in percent, if both are numbers
 */
public record ScoredIndicator(
        Indicator indicator,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> completion,
        AwardedPoints award,
        Explanation explanation) {
    /** The same indicator with other points. */
    public ScoredIndicator with(AwardedPoints other) {
        return new ScoredIndicator(indicator, weight, completion, other, explanation);
    }
}
