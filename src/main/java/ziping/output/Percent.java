package ziping.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Rates as they are shown: in percent with two digits, 86.67 for 26 of 30. */
final class Percent {
    private Percent() {}

    static Optional<BigDecimal> shown(Optional<BigDecimal> rate) {
        return rate.map(it -> it.setScale(2, RoundingMode.HALF_UP));
    }
}
