package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.scoring.Direction;

/** All points are claimed only where the target was met. */
public record FullThoughMissed() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().forEach(line -> {
            Optional<BigDecimal> rule = line.award().rule();
            Optional<BigDecimal> weight = line.weight().number();
            if (rule.isPresent() && weight.isPresent() && line.claimed().isPresent()) {
                tally.compared();
                boolean full = line.isFull(line.claimed());
                boolean less = rule.get().compareTo(weight.get()) < 0;
                // A rule that no document at hand shows proves nothing.
                if (full && less && !isSurpassed(line) && line.award().basis() != Basis.CLAIMED) {
                    tally.hit(
                            saying(line, rule.get()),
                            Filing.places(Stream.of(
                                    line.cells().points(),
                                    line.cells().actual(),
                                    line.cells().target())));
                }
            }
        });
        return tally.verdict();
    }

    /** A rulebook may take points for a target that was surpassed by far: that is not missed. */
    private static boolean isSurpassed(Line line) {
        return line.direction() != Direction.DOWNWARD
                && line.pair()
                        .filter(it -> it.actual().compareTo(it.target()) >= 0)
                        .isPresent();
    }

    private static Saying saying(Line line, BigDecimal rule) {
        return Saying.of("full-though-missed.full")
                .with("row", line.label())
                .with("target", line.cells().shownTarget())
                .with("actual", line.cells().shownActual())
                .with("claim", line.claimed().orElseThrow())
                .with("rule", rule)
                .with("how", new Fact.Phrase(line.award().how()));
    }
}
