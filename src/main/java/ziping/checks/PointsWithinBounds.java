package ziping.checks;

import java.util.stream.Stream;
import ziping.model.Fact;
import ziping.model.Saying;

/** Where the rule leaves the points to a person within bounds, the claim lies within them. */
public record PointsWithinBounds() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().forEach(line -> {
            if (line.claimed().isPresent() && line.isBounded()) {
                tally.compared();
                if (line.award().points().isEmpty()) {
                    tally.hit(
                            Saying.of("points-within-bounds.outside")
                                    .with("row", line.label())
                                    .with("claim", line.claimed().get())
                                    .with("how", new Fact.Phrase(line.award().how())),
                            Filing.places(Stream.of(
                                    line.cells().points(), line.cells().actual())));
                }
            }
        });
        return tally.verdict();
    }
}
