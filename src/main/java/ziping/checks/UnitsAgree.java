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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> oneMissing = new ArrayList<>();
        context.indicators().forEach(row -> {
            if (row.target() instanceof Meaning.Amount target && row.actual() instanceof Meaning.Amount actual) {
                result.compared();
                Optional<Pair> pair = Pair.of(target, actual);
                if (pair.isEmpty()) {
                    result.violation(differ(row, target, actual), places(row));
                } else if (pair.get().units() == Pair.Units.ONE_MISSING) {
                    oneMissing.add(row);
                }
            }
        });
        if (!oneMissing.isEmpty()) {
            result.violation(
                    Duty.NOTE,
                    missing(oneMissing),
                    oneMissing.stream().flatMap(it -> places(it).stream()).toList());
        }
        return result.build();
    }

    private static Saying differ(ScoredRow row, Meaning.Amount target, Meaning.Amount actual) {
        return Saying.of("units-agree.differ")
                .with("row", row.label())
                .with("target", target.unit())
                .with("actual", actual.unit());
    }

    private static Saying missing(List<ScoredRow> rows) {
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

    private static List<Place> places(ScoredRow row) {
        return CheckContext.places(Stream.of(row.cells().target(), row.cells().actual()));
    }
}
