package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Money;

/**
 * No cost is above all that was spent; spent money that was rounded to the digits of the cost is the same.
 *
 * @param level2 what cost indicators are called at the second level
 * @param spent the amount
 */
public record CostWithinSpent(List<String> level2, String spent) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<BigDecimal> all = filing.ledger().total(spent);
        filing.ledger().unreadable(spent, "").ifPresent(tally::unreadable);
        filing.indicators().filter(it -> it.isUnder(level2)).forEach(line -> {
            Optional<BigDecimal> cost = line.pair()
                    .flatMap(it ->
                            Money.factor(it.unit(), filing.ledger().unit()).map(it.actual()::multiply));
            if (cost.isPresent() && all.isPresent()) {
                tally.compared();
                if (isAbove(Decimals.normal(cost.get()), all.get())) {
                    tally.hit(
                            saying(line, all.get(), filing),
                            Filing.places(Stream.of(line.cells().actual(), filing.field(spent))));
                }
            }
        });
        return tally.verdict();
    }

    private static boolean isAbove(BigDecimal cost, BigDecimal all) {
        return cost.compareTo(all) > 0
                && cost.compareTo(all.setScale(Math.max(0, cost.scale()), RoundingMode.HALF_UP)) > 0;
    }

    private Saying saying(Line line, BigDecimal all, Filing filing) {
        return Saying.of("cost-within-spent.above")
                .with("row", line.label())
                .with("actual", line.cells().shownActual())
                .with("spent", Fact.of(all, filing.ledger().unit()))
                .with(
                        "spent-label",
                        filing.field(spent).map(it -> it.place().label()).orElse(spent));
    }
}
