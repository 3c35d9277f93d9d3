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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<BigDecimal> whole = context.ledger().total(budget);
        Optional<Entry> unreadable = context.ledger().unreadable(budget, "");
        if (unreadable.isPresent()) {
            result.unreadable(unreadable.get());
        } else if (whole.isPresent()) {
            result.compared();
            if (whole.get().signum() <= 0) {
                judge(result, context);
            }
        }
        return result.build();
    }

    private void judge(CheckResult.Builder result, CheckContext context) {
        Optional<BigDecimal> used = context.ledger().total(spent).filter(it -> it.signum() > 0);
        Optional<ScoredRow> claimed = context.rows().scored().stream()
                .filter(it -> it.indicator().isEmpty())
                .filter(it -> it.claimed().filter(points -> points.signum() > 0).isPresent())
                .findFirst();
        Stream<Optional<Entry>> cells = Stream.of(
                        Stream.of(context.field(budget)),
                        spentCells(context.ledger()),
                        claimed.stream().map(it -> it.cells().points()))
                .flatMap(it -> it);
        if (used.isPresent()) {
            Saying saying = Saying.of("money-without-budget.spent")
                    .with("spent", Fact.of(used.get(), context.ledger().unit()));
            result.violation(saying, CheckContext.places(cells));
        } else if (claimed.isPresent()) {
            Saying saying = Saying.of("money-without-budget.points")
                    .with("points", claimed.get().claimed().orElseThrow());
            result.violation(saying, CheckContext.places(cells));
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
