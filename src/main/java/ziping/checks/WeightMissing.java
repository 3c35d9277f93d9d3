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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        PrintedRows printed = new PrintedRows(context.submission().form().plan());
        List<ScoredRow> filled = context.indicators()
                .filter(it -> it.cells().weight().isPresent() && !it.isLeftOut() && isFilled(it))
                .filter(it -> !printed.has(it))
                .toList();
        List<ScoredRow> without = new ArrayList<>();
        for (ScoredRow line : filled) {
            Entry cell = line.cells().weight().orElseThrow();
            Reading weight = Reading.of(cell, context.ledger().unit());
            if (weight instanceof Reading.Unreadable) {
                result.unreadable(cell);
            } else {
                result.compared();
                boolean weighted = weight.number().filter(it -> it.signum() > 0).isPresent();
                if (!weighted) {
                    without.add(line);
                }
            }
        }
        if (!without.isEmpty()) {
            tell(result, without, without.size() == filled.size());
        }
        return result.build();
    }

    private static boolean isFilled(ScoredRow line) {
        return !(line.target() instanceof Meaning.Nothing)
                || !(line.actual() instanceof Meaning.Nothing)
                || line.claimed().isPresent();
    }

    private static void tell(CheckResult.Builder result, List<ScoredRow> without, boolean all) {
        List<Place> places = new ArrayList<>(
                CheckContext.places(without.stream().map(it -> it.cells().weight())));
        places.addAll(CheckContext.places(without.stream()
                .filter(it -> it.claimed().isPresent())
                .map(it -> it.cells().points())));
        result.violation(
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
