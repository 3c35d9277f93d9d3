package ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;

/**
 * A target in words is judged in tiers. A tier gives bounds, and a person decides the points between them. 定性指标分档计分
 * （财预〔2020〕10号：100%-80%（含）、80%-60%（含）、60%-0%）.
 *
 * @param tiers from the best to the worst
 */
record Tiers(List<Tier> tiers) implements ScoringMethod {
    /**
     * One tier.
     *
     * @param reach how far the target was reached
     * @param from share of the weight at its lower end, which is included
     * @param to share at its upper end, which is included only if it is the whole weight
     */
    record Tier(List<ParsedValue.Tier.Reach> reach, BigDecimal from, BigDecimal to) {
        Tier {
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("from must be below to");
            }
        }
    }

    @Override
    public Score score(ScoringInput input) {
        Optional<Score> decided = input.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return input.target() instanceof ParsedValue.InWords ? judged(input) : input.notComparable();
    }

    private Score judged(ScoringInput input) {
        if (input.actual() instanceof ParsedValue.Tier actual) {
            for (Tier tier : tiers) {
                if (tier.reach().contains(actual.reach())) {
                    return bounds(input, tier, actual.words());
                }
            }
        }
        return new Score.Open(Message.of("how.words-open"));
    }

    private static Score bounds(ScoringInput input, Tier tier, String actual) {
        BigDecimal low = input.rounding().round(input.weight().multiply(tier.from()));
        BigDecimal high = input.rounding().round(input.weight().multiply(tier.to()));
        boolean whole = tier.to().compareTo(BigDecimal.ONE) == 0;
        Message how = new Message(
                whole ? "how.tier-top" : "how.tier",
                Map.of(
                        "actual", MessageArgument.of(actual),
                        "low", MessageArgument.of(low),
                        "high", MessageArgument.of(high)));
        return new Score.Bounds(low, high, whole, how);
    }
}
