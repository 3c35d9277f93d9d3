package ziping.checks;

import java.util.List;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Money;

/**
 * What was put in is no output: no sum of money stands among quantities. One finding names all rows.
 *
 * @param level2 words in the second-level names of quantities
 */
public record MoneyAsQuantity(List<String> level2) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Line> quantities =
                filing.indicators().filter(it -> it.isUnder(level2)).toList();
        quantities.stream()
                .filter(it -> it.target() instanceof Meaning.Amount || it.actual() instanceof Meaning.Amount)
                .forEach(it -> tally.compared());
        List<Line> money = quantities.stream()
                .filter(it -> isMoney(it.target()) || isMoney(it.actual()))
                .toList();
        if (!money.isEmpty()) {
            Fact rows = new Fact.Listed(money.stream().map(Line::label).toList());
            tally.hit(
                    Saying.of("money-as-quantity.rows").with("rows", rows),
                    Filing.places(money.stream().map(it -> it.cells().target().or(it.cells()::actual))));
        }
        return tally.verdict();
    }

    private static boolean isMoney(Meaning meaning) {
        return meaning instanceof Meaning.Amount amount && Money.isUnit(amount.unit());
    }
}
