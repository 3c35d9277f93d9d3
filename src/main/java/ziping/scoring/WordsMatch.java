package ziping.scoring;

import java.util.List;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * A target in words is met by words that say the same, by words that the rulebook counts as met, or by 100%.
 * 定性指标，文字相符。 Anything else is a judgement that the rule leaves open.
 *
 * @param met words that mean a target in words was met, such as 完成
 */
public record WordsMatch(List<String> met) implements ScoringMethod {
    @Override
    public Score score(Question question) {
        return question.missing()
                .or(question::metInWords)
                .orElseGet(() -> question.target() instanceof Meaning.InWords target
                        ? score(question, target)
                        : new Score.Open(Saying.of("how.kinds-differ")));
    }

    private Score score(Question question, Meaning.InWords target) {
        return question.actual() instanceof Meaning.InWords actual && met.contains(actual.words())
                ? question.fullInWords(target, actual)
                : new Score.Open(Saying.of("how.words-open"));
    }
}
