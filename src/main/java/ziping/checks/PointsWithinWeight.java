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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.rows().scored().forEach(row -> row.claimed().ifPresent(claim -> judge(result, row, claim)));
        return result.build();
    }

    private static void judge(CheckResult.Builder result, ScoredRow row, BigDecimal claim) {
        Optional<BigDecimal> weight = row.weight().number();
        List<Place> places = CheckContext.places(Stream.of(row.cells().points()));
        Saying facts = Saying.of("").with("row", row.label()).with("claim", claim);
        if (row.weight() instanceof Reading.Unreadable) {
            row.cells().weight().ifPresent(result::unreadable);
        } else if (weight.isEmpty() && claim.signum() != 0) {
            result.violation(new Saying("points-within-weight.weightless", facts.facts()), places);
        } else if (weight.isPresent()) {
            result.compared();
            if (claim.signum() < 0 || claim.compareTo(weight.get()) > 0) {
                result.violation(
                        new Saying(
                                "points-within-weight.outside",
                                facts.with("weight", weight.get()).facts()),
                        places);
            }
        }
    }
}
