package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Ledger;

/**
 * Where the budget is 0 nothing was spent and no points are claimed for spending it.
 *
 * @param budget the amount that is 0
 * @param spent the amount that then has to be 0 too
 */
public record MoneyWithoutBudget(String budget, String spent) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<BigDecimal> whole = filing.ledger().total(budget);
        Optional<Entry> unreadable = filing.ledger().unreadable(budget, "");
        if (unreadable.isPresent()) {
            tally.unreadable(unreadable.get());
        } else if (whole.isPresent()) {
            tally.compared();
            if (whole.get().signum() <= 0) {
                judge(tally, filing);
            }
        }
        return tally.verdict();
    }

    private void judge(Tally tally, Filing filing) {
        Optional<BigDecimal> used = filing.ledger().total(spent).filter(it -> it.signum() > 0);
        Optional<Line> claimed = filing.lines().stream()
                .filter(it -> it.indicator().isEmpty())
                .filter(it -> it.claimed().filter(points -> points.signum() > 0).isPresent())
                .findFirst();
        Stream<Optional<Entry>> cells = Stream.of(
                        Stream.of(filing.field(budget)),
                        spentCells(filing.ledger()),
                        claimed.stream().map(it -> it.cells().points()))
                .flatMap(it -> it);
        if (used.isPresent()) {
            Saying saying = Saying.of("money-without-budget.spent")
                    .with("spent", Fact.of(used.get(), filing.ledger().unit()));
            tally.hit(saying, Filing.places(cells));
        } else if (claimed.isPresent()) {
            Saying saying = Saying.of("money-without-budget.points")
                    .with("points", claimed.get().claimed().orElseThrow());
            tally.hit(saying, Filing.places(cells));
        }
    }

    private Stream<Optional<Entry>> spentCells(Ledger ledger) {
        return ledger.sourcesOf(spent).stream()
                .filter(source -> ledger.amount(spent, source)
                        .filter(it -> it.value().signum() > 0)
                        .isPresent())
                .map(source -> ledger.cell(spent, source));
    }
}
