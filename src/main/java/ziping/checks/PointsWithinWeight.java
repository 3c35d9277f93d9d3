package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Reading;

/** Claimed points lie between 0 and the weight; where there is no weight, there are no points. */
public record PointsWithinWeight() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.lines().forEach(line -> line.claimed().ifPresent(claim -> judge(tally, line, claim)));
        return tally.verdict();
    }

    private static void judge(Tally tally, Line line, BigDecimal claim) {
        Optional<BigDecimal> weight = line.weight().number();
        List<Place> places = Filing.places(Stream.of(line.cells().points()));
        Saying facts = Saying.of("").with("row", line.label()).with("claim", claim);
        if (line.weight() instanceof Reading.Unreadable) {
            line.cells().weight().ifPresent(tally::unreadable);
        } else if (weight.isEmpty() && claim.signum() != 0) {
            tally.hit(new Saying("points-within-weight.weightless", facts.facts()), places);
        } else if (weight.isPresent()) {
            tally.compared();
            if (claim.signum() < 0 || claim.compareTo(weight.get()) > 0) {
                tally.hit(
                        new Saying(
                                "points-within-weight.outside",
                                facts.with("weight", weight.get()).facts()),
                        places);
            }
        }
    }
}
