package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * A share of a whole is not above 100 %.
 *
 * @param names words in the names of indicators that are such shares: 合格率
 */
public record PercentAboveHundred(List<String> names) implements Check {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators()
                .filter(it -> names.stream().anyMatch(it.label()::contains))
                .forEach(line -> {
                    judge(tally, line, "actual", line.actual(), line.cells().actual());
                    judge(tally, line, "target", line.target(), line.cells().target());
                });
        return tally.verdict();
    }

    private static void judge(Tally tally, Line line, String side, Meaning meaning, Optional<Entry> cell) {
        if (meaning instanceof Meaning.Amount amount
                && (amount.unit().equals("%") || amount.unit().isEmpty())
                && cell.isPresent()) {
            tally.compared();
            if (amount.value().compareTo(WHOLE) > 0) {
                tally.hit(
                        Saying.of("percent-above-hundred." + side)
                                .with("row", line.label())
                                .with("typed", cell.get().shown()),
                        List.of(cell.get().place()));
            }
        }
    }
}
