package ziping.checks;

import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Fact;
import ziping.model.Saying;

/** Where a target is met by rule, all points are claimed, or it is said why not. */
public record MetInFull() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            if (line.isFull(line.award().rule()) && line.claimed().isPresent()) {
                tally.compared();
                if (line.award().basis() == Basis.STRICTER
                        && !line.explanation().isGiven()) {
                    tally.hit(
                            saying(line),
                            Filing.places(Stream.of(
                                    line.cells().points(), line.cells().explanation())));
                }
            }
        }
        return tally.verdict();
    }

    private static Saying saying(Line line) {
        return Saying.of("met-in-full.not-full")
                .with("row", line.label())
                .with("claim", line.claimed().orElseThrow())
                .with("weight", line.weight().number().orElseThrow())
                .with("how", new Fact.Phrase(line.award().how()));
    }
}
