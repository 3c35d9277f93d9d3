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
record WordsMatch(List<String> met) implements ScoringMethod {
    @Override
    public Score score(ScoringInput input) {
        Optional<Score> decided = input.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return input.target() instanceof ParsedValue.InWords target ? score(input, target) : input.notComparable();
    }

    private Score score(ScoringInput input, ParsedValue.InWords target) {
        return input.actual() instanceof ParsedValue.InWords actual && met.contains(actual.words())
                ? input.fullInWords(target, actual)
                : new Score.Open(Message.of("how.words-open"));
    }
}
