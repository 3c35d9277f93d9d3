package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * Every weighted row has points, typed or by rule; without them there is no total. One finding names all rows in which
 * nothing was typed. A row whose claim did not count has its own, which other rules may tell.
 */
public record PointsMissing() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Line> weighted = filing.lines().stream().filter(Line::isWeighted).toList();
        List<Line> without =
                weighted.stream().filter(it -> it.award().points().isEmpty()).toList();
        List<Line> missing =
                without.stream().filter(it -> blankWeight(it).isEmpty()).toList();
        if (!weighted.isEmpty()) {
            tally.compared();
        }
        without.stream().flatMap(it -> blankWeight(it).stream()).forEach(tally::unreadable);
        List<Line> claimed =
                missing.stream().filter(it -> it.claimed().isPresent()).toList();
        claimed.forEach(it -> tell(tally, List.of(it)));
        List<Line> blank = missing.stream().filter(it -> !claimed.contains(it)).toList();
        if (!blank.isEmpty()) {
            tell(tally, blank);
        }
        return tally.verdict();
    }

    private static void tell(Tally tally, List<Line> missing) {
        List<Place> places = Filing.places(missing.stream()
                .map(Line::cells)
                .map(it -> it.points().or(it::actual).or(it::weight)));
        tally.hit(
                Saying.of("points-missing.rows")
                        .with(
                                "rows",
                                new Fact.Listed(
                                        missing.stream().map(Line::label).toList()))
                        .with("count", BigDecimal.valueOf(missing.size()))
                        .with("why", new Fact.Phrase(missing.get(0).award().how())),
                places);
    }

    /** Whether a row without a weight should have points nobody can say. */
    private static Optional<Entry> blankWeight(Line line) {
        return line.cells().weight().filter(Entry::isBlank);
    }
}
