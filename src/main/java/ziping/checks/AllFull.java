package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Meaning;

/**
 * Full points everywhere, some of them by the unit's own judgement, are worth a look: no points may be raised on purpose.
 * Full points that follow from the figures alone are just right.
 */
public record AllFull() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Line> weighted = filing.lines().stream().filter(Line::isWeighted).toList();
        Optional<BigDecimal> total = filing.total().points();
        if (weighted.isEmpty() || total.isEmpty()) {
            return tally.verdict();
        }
        tally.compared();
        List<Line> judged = weighted.stream().filter(AllFull::isJudged).toList();
        boolean full = weighted.stream().allMatch(it -> it.isFull(it.award().points()));
        if (full && !judged.isEmpty()) {
            List<Place> places = Filing.places(Stream.concat(
                    Stream.of(filing.field(Names.TOTAL)),
                    judged.stream().map(it -> it.cells().points())));
            tally.hit(
                    Saying.of("all-full.judgement")
                            .with("total", total.get())
                            .with("count", BigDecimal.valueOf(judged.size()))
                            .with(
                                    "rows",
                                    new Fact.Listed(
                                            judged.stream().map(Line::label).toList())),
                    places);
        }
        return tally.verdict();
    }

    /** Where something is missing or cannot be understood the claim stands too, but not by anybody's judgement. */
    private static boolean isJudged(Line line) {
        boolean inWords = line.target() instanceof Meaning.InWords && line.actual() instanceof Meaning.InWords;
        return line.award().basis() == Basis.WITHIN || (line.award().basis() == Basis.CLAIMED && inWords);
    }
}
