package ziping.checks;

import java.math.BigDecimal;
import java.util.stream.Stream;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Reading;

/** All weights, the execution row's included, add up to what the rulebook says. */
public record WeightsTotal() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.lines().stream()
                .filter(it -> it.weight() instanceof Reading.Unreadable)
                .flatMap(it -> it.cells().weight().stream())
                .forEach(tally::unreadable);
        boolean anyWeight = filing.lines().stream().anyMatch(it -> it.weight() instanceof Reading.Known);
        if (!anyWeight || filing.lines().stream().anyMatch(it -> it.weight() instanceof Reading.Unreadable)) {
            return tally.verdict();
        }
        tally.compared();
        BigDecimal sum = filing.lines().stream()
                .flatMap(it -> it.weight().number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(filing.fullWeight()) != 0) {
            tally.hit(
                    Saying.of("weights-total.off").with("sum", sum).with("expected", filing.fullWeight()),
                    Filing.places(Stream.of(filing.field(Names.TOTAL_WEIGHT)
                            .or(() -> filing.lines().stream()
                                    .flatMap(it -> it.cells().weight().stream())
                                    .findFirst()))));
        }
        return tally.verdict();
    }
}
