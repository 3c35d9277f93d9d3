package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Entry;
import ziping.model.Saying;
import ziping.quantity.Reading;

/** Claimed points lie between 0 and the weight. */
public record PointsWithinWeight() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            if (line.claimed().isPresent() && line.weight() instanceof Reading.Known weight) {
                tally.compared();
                BigDecimal claim = line.claimed().get();
                if (claim.signum() < 0 || claim.compareTo(weight.value()) > 0) {
                    tally.hit(
                            Saying.of("points.outside")
                                    .with("row", line.label())
                                    .with("claim", claim)
                                    .with("weight", weight.value()),
                            line.cells()
                                    .points()
                                    .map(Entry::place)
                                    .map(List::of)
                                    .orElse(List.of()));
                }
            } else if (line.claimed().isPresent() && line.weight() instanceof Reading.Unreadable) {
                line.cells().weight().ifPresent(tally::unreadable);
            }
        }
        return tally.verdict();
    }
}
