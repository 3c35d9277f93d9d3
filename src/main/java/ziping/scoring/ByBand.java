package ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * A target that sets the standards of 优, 良, 中 and 差: the band that the actual value lies in gives a share of the
 * weight. 绩效标准分档计分。
 *
 * @param shares of the weight, from the best band to the worst
 */
public record ByBand(List<Share> shares) implements ScoringMethod {
    /**
     * What one band gives.
     *
     * @param of the weight, 0 to 1
     */
    public record Share(Meaning.Level.Step band, BigDecimal of) {
        public Share {
            Question.requireShare(of);
        }
    }

    @Override
    public Score score(Question question) {
        return question.missing()
                .orElseGet(() -> level(question)
                        .map(it -> score(question, it))
                        .orElseGet(() -> new Score.Open(Saying.of("how.words-open"))));
    }

    /** The band that a person names, or that the number lies in. */
    private static Optional<Meaning.Level> level(Question question) {
        if (question.actual() instanceof Meaning.Level named) {
            return Optional.of(named);
        }
        return question.target() instanceof Meaning.Standards standards
                        && question.actual() instanceof Meaning.Amount amount
                        && amount.certainty() != Meaning.Certainty.APPROXIMATE
                ? standards.bands().levelOf(amount.value())
                : Optional.empty();
    }

    private Score score(Question question, Meaning.Level level) {
        return shares.stream()
                .filter(it -> it.band() == level.step())
                .findFirst()
                .<Score>map(it -> question.rounded(
                        question.weight().multiply(it.of()),
                        Saying.of("how.band").with("band", level.words()).with("share", it.of())))
                .orElseGet(() -> new Score.Open(Saying.of("how.words-open")));
    }
}
