package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Reading;

/**
 * The claimed total is the sum of the claimed points; a row without a claim counts with the points it was given.
 *
 * @param tolerance in points
 */
public record TotalOfPoints(BigDecimal tolerance) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(Names.TOTAL).filter(it -> it.content() != Entry.Content.LIVE);
        Optional<BigDecimal> claimed = Reading.ofPoints(filing.claimedTotal()).number();
        if (cell.isEmpty() || claimed.isEmpty()) {
            return tally.verdict();
        }
        Optional<BigDecimal> sum = filing.sumOfClaims();
        if (sum.isEmpty()) {
            filing.lines().stream()
                    .filter(it -> it.isWeighted() && it.award().points().isEmpty())
                    .flatMap(it -> it.cells().points().stream())
                    .forEach(tally::unreadable);
            return tally.verdict();
        }
        tally.compared();
        if (claimed.get().subtract(sum.get()).abs().compareTo(tolerance) > 0) {
            tally.hit(
                    Saying.of("total-of-points.off").with("claimed", claimed.get()).with("sum", sum.get()),
                    List.of(cell.get().place()));
        }
        return tally.verdict();
    }
}
