package ziping.scoring;

import java.math.BigDecimal;
import ziping.model.Saying;

/**
 * Points that a reviewer gives by judgement: anything from 0 to the weight stands, nothing is invented. 评议打分。
 */
public record Assessed() implements ScoringMethod {
    @Override
    public Score score(Question question) {
        return new Score.Bounds(
                BigDecimal.ZERO,
                question.weight(),
                true,
                Saying.of("how.assessed").with("weight", question.weight()));
    }
}
