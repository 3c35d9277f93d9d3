package ziping.scoring;

import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * A target in words is met by words with the same meaning, by words that the rulebook lists, or by 100%.
 * 定性指标，文字相符。 For anything else the score is open, and a person decides.
 *
 * @param met words that mean that the target was met, such as 完成
 */
public record WordsMatch(List<String> met) implements ScoringMethod {
    @Override
    public Score score(ScoringInput question) {
        Optional<Score> decided = question.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return question.target() instanceof ParsedValue.InWords target
                ? score(question, target)
                : new Score.Open(Message.of("how.kinds-differ"));
    }

    private Score score(ScoringInput question, ParsedValue.InWords target) {
        return question.actual() instanceof ParsedValue.InWords actual && met.contains(actual.words())
                ? question.fullInWords(target, actual)
                : new Score.Open(Message.of("how.words-open"));
    }
}
