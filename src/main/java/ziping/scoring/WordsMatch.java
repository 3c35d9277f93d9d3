package ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * A target in words is met by the same words, by words that the rulebook counts as met, or by 100%. 定性指标，文字相符。
 * Anything else is a judgement that the rule leaves open.
 *
 * @param met words that mean a target in words was met, such as 完成
 */
public record WordsMatch(List<String> met) implements ScoringMethod {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Score score(Question question) {
        if (!(question.target() instanceof Meaning.InWords target)) {
            return new Score.Open(Saying.of("how.kinds-differ"));
        } else if (question.actual() instanceof Meaning.Nothing actual) {
            return new Score.Open(Saying.of(Compared.noActual(actual)));
        } else if (question.actual() instanceof Meaning.Amount actual && isWhole(actual)) {
            return question.full(Saying.of("how.words-by-rate")
                    .with("target", target.words())
                    .with("actual", Fact.of(HUNDRED, "%")));
        } else if (question.actual() instanceof Meaning.InWords actual && matches(target, actual)) {
            return question.full(
                    Saying.of("how.words-match").with("target", target.words()).with("actual", actual.words()));
        }
        return new Score.Open(Saying.of("how.words-open"));
    }

    private boolean matches(Meaning.InWords target, Meaning.InWords actual) {
        return actual.words().equals(target.words()) || met.contains(actual.words());
    }

    private static boolean isWhole(Meaning.Amount actual) {
        return actual.unit().equals("%")
                && actual.certainty() == Meaning.Certainty.EXACT
                && actual.value().compareTo(HUNDRED) == 0;
    }
}
