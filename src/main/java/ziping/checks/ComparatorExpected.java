package ziping.checks;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;
import ziping.scoring.Direction;

/**
 * A target that is no more than a number says whether it is to be reached or not to be exceeded, where that makes a
 * difference: where the actual value is another.
 *
 * @param level2 words in the second-level names of indicators of which that is not clear
 */
public record ComparatorExpected(List<String> level2) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().filter(it -> it.isUnder(level2)).forEach(line -> {
            if (line.target() instanceof Meaning.Amount target && line.pair().isPresent()) {
                tally.compared();
                Pair pair = line.pair().get();
                boolean differs = pair.actual().compareTo(pair.target()) != 0;
                if (target.sign() == Meaning.Sign.NONE && differs) {
                    tally.hit(
                            saying(line),
                            Filing.places(Stream.of(
                                    line.cells().target(), line.cells().actual())));
                }
            }
        });
        return tally.verdict();
    }

    private static Saying saying(Line line) {
        return Saying.of(
                        line.direction() == Direction.DOWNWARD
                                ? "comparator-expected.missing-downward"
                                : "comparator-expected.missing")
                .with("row", line.label())
                .with("target", line.cells().shownTarget())
                .with("actual", line.cells().shownActual());
    }
}
