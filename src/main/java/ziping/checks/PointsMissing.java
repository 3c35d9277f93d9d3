package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/** Every weighted row has points, typed or by rule; without them there is no total. One finding names all rows. */
public record PointsMissing() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Line> weighted = filing.lines().stream().filter(Line::isWeighted).toList();
        List<Line> missing =
                weighted.stream().filter(it -> it.award().points().isEmpty()).toList();
        if (!weighted.isEmpty()) {
            tally.compared();
        }
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
}
