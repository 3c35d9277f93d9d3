package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

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
        Optional<BigDecimal> claimed = filing.total().claimed();
        if (cell.isEmpty() || claimed.isEmpty()) {
            return tally.verdict();
        }
        Optional<BigDecimal> sum = sum(filing);
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
                    Saying.of("total.off").with("claimed", claimed.get()).with("sum", sum.get()),
                    List.of(cell.get().place()));
        }
        return tally.verdict();
    }

    private static Optional<BigDecimal> sum(Filing filing) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : filing.lines()) {
            Optional<BigDecimal> points = line.claim().or(() -> line.award().points());
            if (line.isWeighted() && points.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(points.orElse(BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }
}
