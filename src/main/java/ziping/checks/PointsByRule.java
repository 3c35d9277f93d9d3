package ziping.checks;

import java.math.BigDecimal;
import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Fact;
import ziping.model.Saying;

/**
 * Claimed points are what the rule gives. Where the rule gives nothing certain, nothing is held against the claim.
 *
 * @param tolerance in points
 */
public record PointsByRule(BigDecimal tolerance) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            if (line.claimed().isPresent() && line.award().rule().isPresent()) {
                tally.compared();
                compare(tally, line, line.claimed().get(), line.award().rule().get());
            }
        }
        return tally.verdict();
    }

    private void compare(Tally tally, Line line, BigDecimal claim, BigDecimal rule) {
        boolean outside = claim.signum() < 0
                || line.weight().number().filter(it -> claim.compareTo(it) > 0).isPresent();
        boolean agrees = claim.subtract(rule).abs().compareTo(tolerance) <= 0;
        if (agrees || outside || line.award().basis() == Basis.STRICTER) {
            return;
        }
        String key = line.award().basis() == Basis.CLAIMED ? "points-by-rule.unverified" : "points-by-rule.off";
        tally.hit(
                Saying.of(key)
                        .with("row", line.label())
                        .with("claim", claim)
                        .with("rule", rule)
                        .with("how", new Fact.Phrase(line.award().how())),
                Filing.places(Stream.of(line.cells().points())));
    }
}
