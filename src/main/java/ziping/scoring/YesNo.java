package ziping.scoring;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * For a target of yes or no: the same answer gives full points, the other 0 points. 完成 means 是, 未完成 means 否. 是否型指标。
 */
public record YesNo() implements ScoringMethod {
    @Override
    public Score score(ScoringInput question) {
        Optional<Score> decided = question.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return question.target() instanceof ParsedValue.YesNo target
                ? score(question, target)
                : new Score.Open(Message.of("how.kinds-differ"));
    }

    private static Score score(ScoringInput question, ParsedValue.YesNo target) {
        if (question.actual() instanceof ParsedValue.YesNo actual) {
            return missed(question, target, actual);
        } else if (question.actual() instanceof ParsedValue.Tier tier) {
            return switch (tier.reach()) {
                case REACHED -> target.yes() ? question.fullInWords(target, tier) : missed(question, target, tier);
                case MISSED -> target.yes() ? missed(question, target, tier) : question.fullInWords(target, tier);
                case LARGELY, PARTLY -> new Score.Open(Message.of("how.words-open"));
            };
        }
        return new Score.Open(Message.of("how.words-open"));
    }

    private static Score missed(ScoringInput question, ParsedValue.InWords target, ParsedValue.InWords actual) {
        return question.nothing(
                Message.of("how.words-missed").with("target", target.words()).with("actual", actual.words()));
    }
}
