package ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * For a target that defines 优, 良, 中 and 差. The band of the actual value gives a share of the weight. 绩效标准分档计分。
 *
 * @param shares of the weight, from the best band to the worst
 */
record ByBand(List<Share> shares) implements ScoringMethod {
    /**
     * The share of one band.
     *
     * @param of share of the weight, 0 to 1
     */
    record Share(ParsedValue.Level.Step band, BigDecimal of) {
        Share {
            ScoringInput.requireShare(of);
        }
    }

    @Override
    public Score score(ScoringInput input) {
        Optional<Score> missing = input.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        Optional<ParsedValue.Level> level = level(input);
        return level.isPresent() ? score(input, level.get()) : new Score.Open(Message.of("how.words-open"));
    }

    /** The band that a person wrote, or the band of the number. */
    private static Optional<ParsedValue.Level> level(ScoringInput input) {
        if (input.actual() instanceof ParsedValue.Level named) {
            return Optional.of(named);
        }
        return input.target() instanceof ParsedValue.Standards standards
                        && input.actual() instanceof ParsedValue.Amount amount
                        && amount.certainty() != ParsedValue.Certainty.APPROXIMATE
                ? standards.bands().levelOf(amount.value())
                : Optional.empty();
    }

    private Score score(ScoringInput input, ParsedValue.Level level) {
        for (Share share : shares) {
            if (share.band() == level.step()) {
                return input.rounded(
                        input.weight().multiply(share.of()),
                        Message.of("how.band").with("band", level.words()).with("share", share.of()));
            }
        }
        return new Score.Open(Message.of("how.words-open"));
    }
}
