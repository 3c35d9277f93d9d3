package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Reading;
import ziping.scoring.Direction;

/**
 * A completion rate that a person filled in is actual ÷ target. 100 % for a target that was met or surpassed is a way of
 * writing, and noted.
 */
public record CompletionRecomputes() implements Check {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            Optional<Quotient> quotient =
                    line.pair().flatMap(it -> Quotient.of(Optional.of(it.actual()), Optional.of(it.target())));
            if (line.cells().completion().isPresent() && quotient.isPresent()) {
                compare(tally, line, line.cells().completion().get(), quotient.get());
            }
        }
        return tally.verdict();
    }

    private static void compare(Tally tally, Line line, Entry cell, Quotient quotient) {
        Reading read = Reading.ofRate(cell, Form.Kind.RATE);
        if (read instanceof Reading.Unreadable) {
            tally.unreadable(cell);
        } else if (read instanceof Reading.Known known) {
            tally.compared();
            PrintedRate rate = PrintedRate.of(cell, known.value(), quotient.percent());
            if (rate.print() == PrintedRate.Print.OFF) {
                judge(tally, line, cell, rate);
            }
        }
    }

    private static void judge(Tally tally, Line line, Entry cell, PrintedRate rate) {
        boolean met = line.direction() == Direction.DOWNWARD
                ? rate.exact().compareTo(WHOLE) <= 0
                : rate.exact().compareTo(WHOLE) >= 0;
        List<Place> places = Filing.places(
                Stream.of(Optional.of(cell), line.cells().actual(), line.cells().target()));
        Saying off = Saying.of("completion-recomputes.off")
                .with("row", line.label())
                .with("printed", rate.said())
                .with("actual", line.cells().shownActual())
                .with("target", line.cells().shownTarget())
                .with("exact", rate.expected());
        if (met && rate.printed().compareTo(WHOLE) == 0) {
            tally.hit(Duty.NOTE, new Saying("completion-recomputes.capped", off.facts()), places);
        } else {
            tally.hit(off, places);
        }
    }
}
