package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Reading;

/**
 * Every indicator that was filled in has a weight above 0. One finding names all that have none. What a form prints as an
 * example was filled in by nobody.
 */
public record WeightMissing() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        PrintedRows printed = new PrintedRows(filing.submission().form().plan());
        List<Line> filled = filing.indicators()
                .filter(it -> it.cells().weight().isPresent() && !it.isLeftOut() && isFilled(it))
                .filter(it -> !printed.has(it))
                .toList();
        List<Line> without = new ArrayList<>();
        for (Line line : filled) {
            Entry cell = line.cells().weight().orElseThrow();
            Reading weight = Reading.of(cell, filing.ledger().unit());
            if (weight instanceof Reading.Unreadable) {
                tally.unreadable(cell);
            } else {
                tally.compared();
                boolean weighted = weight.number().filter(it -> it.signum() > 0).isPresent();
                if (!weighted) {
                    without.add(line);
                }
            }
        }
        if (!without.isEmpty()) {
            tell(tally, without, without.size() == filled.size());
        }
        return tally.verdict();
    }

    private static boolean isFilled(Line line) {
        return !(line.target() instanceof Meaning.Nothing)
                || !(line.actual() instanceof Meaning.Nothing)
                || line.claimed().isPresent();
    }

    private static void tell(Tally tally, List<Line> without, boolean all) {
        List<Place> places = new ArrayList<>(
                Filing.places(without.stream().map(it -> it.cells().weight())));
        places.addAll(Filing.places(without.stream()
                .filter(it -> it.claimed().isPresent())
                .map(it -> it.cells().points())));
        tally.hit(
                Saying.of(all ? "weight-missing.none" : "weight-missing.missing")
                        .with(
                                "rows",
                                new Fact.Phrases(without.stream()
                                        .map(it ->
                                                Lack.row(it.label(), it.cells().weight()))
                                        .toList())),
                places);
    }
}
