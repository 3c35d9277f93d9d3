package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * What a method is asked.
 *
 * @param target what was to be reached
 * @param actual what was reached
 * @param weight the most points there are, above 0
 * @param rounding of the points
 */
public record Question(Meaning target, Meaning actual, BigDecimal weight, Rounding rounding) {
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
