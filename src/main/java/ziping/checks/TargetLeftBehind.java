package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Money;

/**
 * A cost target still is the initial budget although the budget was changed, and the cost went beyond it.
 *
 * @param level2 what cost indicators are called at the second level
 */
public record TargetLeftBehind(List<String> level2) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<BigDecimal> initial = filing.ledger().total(Names.INITIAL);
        Optional<BigDecimal> full = filing.ledger().total(Names.FULL);
        if (initial.isEmpty() || full.isEmpty() || initial.get().compareTo(full.get()) == 0) {
            return tally.verdict();
        }
        filing.indicators().filter(it -> it.isUnder(level2)).forEach(line -> {
            if (line.target() instanceof Meaning.Amount target && line.actual() instanceof Meaning.Amount actual) {
                tally.compared();
                BigDecimal cost = inUnit(actual, filing.ledger().unit());
                if (inUnit(target, filing.ledger().unit()).compareTo(initial.get()) == 0
                        && cost.compareTo(initial.get()) > 0) {
                    tally.hit(
                            saying(line, filing.ledger().unit(), initial.get(), full.get()),
                            Filing.places(Stream.of(
                                    line.cells().target(), line.cells().actual())));
                }
            }
        });
        return tally.verdict();
    }

    private static BigDecimal inUnit(Meaning.Amount amount, String unit) {
        return Money.factor(amount.unit(), unit).map(amount.value()::multiply).orElse(amount.value());
    }

    private static Saying saying(Line line, String unit, BigDecimal initial, BigDecimal full) {
        return Saying.of("target-left-behind.cost")
                .with("row", line.label())
                .with("initial", Fact.of(initial, unit))
                .with("full", Fact.of(full, unit))
                .with("actual", line.cells().shownActual());
    }
}
