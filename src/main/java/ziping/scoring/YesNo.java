package ziping.scoring;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * For a target of yes or no: the same answer gives full points, the other 0 points. 完成 means 是, 未完成 means 否. 是否型指标。
 */
record YesNo() implements ScoringMethod {
    @Override
    public Score score(ScoringInput input) {
        Optional<Score> decided = input.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return input.target() instanceof ParsedValue.YesNo target ? score(input, target) : input.notComparable();
    }

    private static Score score(ScoringInput input, ParsedValue.YesNo target) {
        if (input.actual() instanceof ParsedValue.YesNo actual) {
            return missed(input, target, actual);
        } else if (input.actual() instanceof ParsedValue.Tier tier) {
            return switch (tier.reach()) {
                case REACHED -> target.yes() ? input.fullInWords(target, tier) : missed(input, target, tier);
                case MISSED -> target.yes() ? missed(input, target, tier) : input.fullInWords(target, tier);
                case LARGELY, PARTLY -> new Score.Open(Message.of("how.words-open"));
            };
        }
        return new Score.Open(Message.of("how.words-open"));
    }

    private static Score missed(ScoringInput input, ParsedValue.InWords target, ParsedValue.InWords actual) {
        return input.nothing(
                Message.of("how.words-missed").with("target", target.words()).with("actual", actual.words()));
    }
}
