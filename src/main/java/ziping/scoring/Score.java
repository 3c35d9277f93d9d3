package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.message.Message;

/** The result of a method. */
public sealed interface Score {
    /** How the score was computed, or why there is no certain figure. */
    Message how();

    /** One figure, rounded by the rule of the rulebook. */
    record Certain(BigDecimal points, Message how) implements Score {}

    /** A person decides the points, within bounds. */
    record Bounds(BigDecimal low, BigDecimal high, boolean highIncluded, Message how) implements Score {
        /** Whether a typed figure is within the bounds. */
        public boolean contains(BigDecimal points) {
            int toHigh = points.compareTo(high);
            return points.compareTo(low) >= 0 && (toHigh < 0 || (highIncluded && toHigh == 0));
        }
    }

    /** The indicator does not apply to the project: it has no points, and its weight does not count. */
    record LeftOut(Message how) implements Score {}

    /** The cells do not decide the score. */
    record Open(Message how) implements Score {}
}
