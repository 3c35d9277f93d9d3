package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Saying;

/** What a method answers. */
public sealed interface Score {
    /** How it came about, or why there is no certain figure. */
    Saying how();

    /** One figure, rounded as the rulebook says. */
    record Certain(BigDecimal points, Saying how) implements Score {}

    /** The rule leaves the figure to a person, within bounds. */
    record Bounds(BigDecimal low, BigDecimal high, boolean highIncluded, Saying how) implements Score {
        /** Whether a typed figure lies within. */
        public boolean contains(BigDecimal points) {
            int toHigh = points.compareTo(high);
            return points.compareTo(low) >= 0 && (toHigh < 0 || (highIncluded && toHigh == 0));
        }
    }

    /** The indicator does not apply to the project: it has no points, and its weight does not count. */
    record LeftOut(Saying how) implements Score {}

    /** What was written does not decide it. */
    record Open(Saying how) implements Score {}
}
