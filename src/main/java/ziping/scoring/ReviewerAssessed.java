package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.message.Message;

/**
 * A reviewer decides the points. Any number from 0 to the weight is accepted, and the program suggests none. 评议打分。
 */
record ReviewerAssessed() implements ScoringMethod {
    @Override
    public Score score(ScoringInput input) {
        return new Score.Bounds(
                BigDecimal.ZERO,
                input.weight(),
                true,
                Message.of("how.assessed").with("weight", input.weight()));
    }
}
