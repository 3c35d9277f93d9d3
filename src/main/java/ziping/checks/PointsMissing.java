package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/** Every weighted row has points, typed or by rule; without them there is no total. One finding names all rows. */
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
        if (!missing.isEmpty()) {
            List<Place> places = Filing.places(missing.stream()
                    .map(Line::cells)
                    .map(it -> it.points().or(it::actual).or(it::weight)));
            tally.hit(
                    Saying.of("points.missing")
                            .with(
                                    "rows",
                                    new Fact.Listed(
                                            missing.stream().map(Line::label).toList()))
                            .with("count", BigDecimal.valueOf(missing.size()))
                            .with("why", new Fact.Phrase(missing.get(0).award().how())),
                    places);
        }
        return tally.verdict();
    }

    /** Whether a row without a weight should have points nobody can say. */
    private static Optional<Entry> blankWeight(Line line) {
        return line.cells().weight().filter(Entry::isBlank);
    }
}
