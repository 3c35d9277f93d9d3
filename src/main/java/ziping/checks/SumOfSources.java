package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Ledger;
import ziping.quantity.Reading;
import ziping.quantity.Sources;

/**
 * Sums by source add up. Sums left blank, or at 0, over sources that hold figures are one finding for the whole table.
 *
 * @param items of money, such as 全年预算数
 */
public record SumOfSources(List<String> items) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Place> missing = new ArrayList<>();
        Ledger ledger = filing.ledger();
        for (String item : items) {
            for (Sources.Sum sum : ledger.sources().sums()) {
                String source = sum.source().orElse("");
                ledger.cell(item, source)
                        .filter(cell -> cell.content() != Entry.Content.LIVE)
                        .ifPresent(cell -> compare(tally, missing, ledger, item, source, cell));
            }
        }
        if (!missing.isEmpty()) {
            tally.hit(
                    Saying.of("sources.missing")
                            .with(
                                    "labels",
                                    new Fact.Listed(
                                            missing.stream().map(Place::label).toList())),
                    missing.stream().sorted().toList());
        }
        return tally.verdict();
    }

    private static void compare(
            Tally tally, List<Place> missing, Ledger ledger, String item, String source, Entry cell) {
        Reading typed = ledger.typed(item, source);
        List<Entry> unreadable = Stream.concat(Stream.of(source), ledger.parts(source))
                .flatMap(it -> ledger.unreadable(item, it).stream())
                .toList();
        unreadable.forEach(tally::unreadable);
        Optional<BigDecimal> sum = ledger.sum(item, source);
        if (!unreadable.isEmpty() || sum.isEmpty()) {
            return;
        }
        tally.compared();
        BigDecimal stated = typed.number().orElse(BigDecimal.ZERO);
        if (stated.signum() == 0 && sum.get().signum() != 0) {
            missing.add(cell.place());
        } else if (typed instanceof Reading.Known && stated.compareTo(sum.get()) != 0) {
            tally.hit(differs(ledger, cell, stated, sum.get()), List.of(cell.place()));
        }
    }

    private static Saying differs(Ledger ledger, Entry cell, BigDecimal stated, BigDecimal sum) {
        return Saying.of("sources.off")
                .with("label", cell.place().label())
                .with("stated", Fact.of(stated, ledger.unit()))
                .with("sum", Fact.of(sum, ledger.unit()));
    }
}
