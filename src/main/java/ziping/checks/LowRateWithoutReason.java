package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * Too little of the budget was used, and the execution row does not say why. Where its lost points already ask for an
 * explanation, that is one finding and not two.
 *
 * @param of the amount used
 * @param over the budget
 * @param below in percent; this rate itself needs no reason
 */
public record LowRateWithoutReason(String of, String over, BigDecimal below) implements Check {
    private static final int SHOWN_DIGITS = 2;

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.lines().stream()
                .filter(it -> it.indicator().isEmpty())
                .forEach(line -> line.cells().explanation().ifPresent(cell -> judge(tally, filing, line, cell)));
        return tally.verdict();
    }

    private void judge(Tally tally, Filing filing, Line line, Entry cell) {
        Stream.of(of, over)
                .flatMap(it -> filing.ledger().unreadable(it, "").stream())
                .forEach(tally::unreadable);
        Optional<Quotient> rate =
                Quotient.of(filing.ledger().total(of), filing.ledger().total(over));
        boolean reason = line.explanation().isGiven();
        if (rate.isEmpty() || (line.explanation().due() == Explanation.Due.POINTS_LOST && !reason)) {
            return;
        }
        tally.compared();
        if (rate.get().percent().compareTo(below) < 0 && !reason) {
            List<Place> places = Filing.places(Stream.of(Optional.of(cell), filing.field(of), filing.field(over)));
            tally.hit(saying(rate.get(), filing.ledger().unit()), places);
        }
    }

    private Saying saying(Quotient rate, String unit) {
        return Saying.of("low-rate-without-reason.low")
                .with("rate", Fact.of(rate.percent().setScale(SHOWN_DIGITS, RoundingMode.HALF_UP), "%"))
                .with("executed", Fact.of(rate.of(), unit))
                .with("full", Fact.of(rate.over(), unit))
                .with("below", Fact.of(below, "%"));
    }
}
