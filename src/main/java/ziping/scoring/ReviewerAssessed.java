package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.message.Message;

/**
 * A reviewer decides the points. Any number from 0 to the weight is accepted, and the program suggests none. 评议打分。
 */
public record ReviewerAssessed() implements ScoringMethod {
    @Override
    public Score score(ScoringInput question) {
        return new Score.Bounds(
                BigDecimal.ZERO,
                question.weight(),
                true,
                Message.of("how.assessed").with("weight", question.weight()));
    }
}
