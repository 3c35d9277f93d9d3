package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Fact;
import ziping.model.Saying;

/** Indicators that a unit calls not applicable are told, since they raise what all others count. One finding names all. */
public record LeftOut() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().flatMap(it -> it.cells().actual().stream()).forEach(it -> tally.compared());
        List<Line> leftOut = filing.indicators().filter(Line::isLeftOut).toList();
        if (!leftOut.isEmpty()) {
            BigDecimal weight = leftOut.stream()
                    .flatMap(it -> it.weight().number().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            tally.hit(
                    Saying.of("left-out.rows")
                            .with(
                                    "rows",
                                    new Fact.Listed(
                                            leftOut.stream().map(Line::label).toList()))
                            .with("weight", weight)
                            .with("full", filing.fullWeight()),
                    Filing.places(leftOut.stream().map(it -> it.cells().actual())));
        }
        return tally.verdict();
    }
}
