package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Explanation;
import ziping.model.Saying;

/**
 * A row with full points and no reason to explain anything does not say that its target was missed.
 *
 * @param denial words that say so
 */
public record ExplanationDenies(Wording denial) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            if (isFull(line) && line.explanation().isGiven()) {
                tally.compared();
                denial.clauses(line.explanation().reason())
                        .findFirst()
                        .ifPresent(clause -> tally.hit(
                                Saying.of("explanation-denies.full-points")
                                        .with("row", line.label())
                                        .with("points", line.award().points().orElse(BigDecimal.ZERO))
                                        .with("words", clause),
                                Filing.places(Stream.of(
                                        line.cells().explanation(), line.cells().points()))));
            }
        }
        return tally.verdict();
    }

    private static boolean isFull(Line line) {
        Optional<BigDecimal> weight = line.weight().number().filter(it -> it.signum() > 0);
        return line.explanation().due() == Explanation.Due.NOT_DUE
                && weight.isPresent()
                && line.award()
                        .points()
                        .filter(it -> it.compareTo(weight.get()) == 0)
                        .isPresent();
    }
}
