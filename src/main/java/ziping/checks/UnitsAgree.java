package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Duty;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;

/** Target and actual have the same unit. Rows in which only one side names its unit are one note. */
public record UnitsAgree() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Line> oneMissing = new ArrayList<>();
        filing.indicators().forEach(line -> {
            if (line.target() instanceof Meaning.Amount target && line.actual() instanceof Meaning.Amount actual) {
                tally.compared();
                Optional<Pair> pair = Pair.of(target, actual);
                if (pair.isEmpty()) {
                    tally.hit(differ(line, target, actual), places(line));
                } else if (pair.get().units() == Pair.Units.ONE_MISSING) {
                    oneMissing.add(line);
                }
            }
        });
        if (!oneMissing.isEmpty()) {
            tally.hit(
                    Duty.NOTE,
                    missing(oneMissing),
                    oneMissing.stream().flatMap(it -> places(it).stream()).toList());
        }
        return tally.verdict();
    }

    private static Saying differ(Line line, Meaning.Amount target, Meaning.Amount actual) {
        return Saying.of("units-agree.differ")
                .with("row", line.label())
                .with("target", target.unit())
                .with("actual", actual.unit());
    }

    private static Saying missing(List<Line> rows) {
        return Saying.of("units-agree.missing")
                .with(
                        "rows",
                        new Fact.Phrases(rows.stream()
                                .map(it -> Saying.of("units-agree.row")
                                        .with("row", it.label())
                                        .with("target", it.cells().shownTarget())
                                        .with("actual", it.cells().shownActual()))
                                .toList()));
    }

    private static List<Place> places(Line line) {
        return Filing.places(Stream.of(line.cells().target(), line.cells().actual()));
    }
}
