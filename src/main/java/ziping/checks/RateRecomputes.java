package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Saying;
import ziping.quantity.Reading;

/**
 * A printed rate is numerator ÷ denominator × 100, in the column of each source and wherever it is printed again.
 * Within 0.01 percentage points it is right; cut off or rounded up is a note. A bare rate r is r % or r × 100 %, whichever
 * agrees.
 *
 * @param rate the rate's name in the money table
 * @param of numerator
 * @param over denominator
 * @param alsoAt other cells that show the rate of the whole project
 */
public record RateRecomputes(String rate, String of, String over, List<String> alsoAt) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (String source : filing.ledger().sourcesOf(rate)) {
            Entry cell = filing.ledger().cell(rate, source).orElseThrow();
            compare(tally, cell, filing.ledger().typedRate(rate, source), inColumn(filing, tally, source));
        }
        for (String name : alsoAt) {
            filing.field(name)
                    .filter(cell -> cell.content() != Entry.Content.LIVE)
                    .ifPresent(cell -> compare(tally, cell, Reading.ofRate(cell, Form.Kind.RATE), ofProject(filing)));
        }
        return tally.verdict();
    }

    /** A column whose own amounts are blank is judged by the sums, not once more by its rate. */
    private Optional<Quotient> inColumn(Filing filing, Tally tally, String source) {
        for (String item : List.of(of, over)) {
            filing.ledger().unreadable(item, source).ifPresent(tally::unreadable);
        }
        boolean onlySummed = List.of(of, over).stream()
                .anyMatch(item -> filing.ledger()
                                .amount(item, source)
                                .filter(it -> it.summed())
                                .isPresent()
                        && !isLive(filing, item, source));
        return onlySummed ? Optional.empty() : quotient(filing, source);
    }

    private Optional<Quotient> ofProject(Filing filing) {
        return quotient(filing, "");
    }

    private Optional<Quotient> quotient(Filing filing, String source) {
        return Quotient.of(
                filing.ledger().amount(of, source).map(it -> it.value()),
                filing.ledger().amount(over, source).map(it -> it.value()));
    }

    private static boolean isLive(Filing filing, String item, String source) {
        return filing.ledger()
                .cell(item, source)
                .filter(it -> it.content() == Entry.Content.LIVE)
                .isPresent();
    }

    private void compare(Tally tally, Entry cell, Reading printed, Optional<Quotient> quotient) {
        if (printed instanceof Reading.Unreadable) {
            tally.unreadable(cell);
        } else if (printed instanceof Reading.Known known && quotient.isPresent()) {
            tally.compared();
            judge(
                    tally,
                    cell,
                    PrintedRate.of(cell, known.value(), quotient.get().percent()),
                    quotient.get());
        }
    }

    private static void judge(Tally tally, Entry cell, PrintedRate rate, Quotient quotient) {
        Saying facts = Saying.of("")
                .with("printed", rate.said())
                .with("exact", rate.expected())
                .with("of", quotient.of())
                .with("over", quotient.over());
        switch (rate.print()) {
            case RIGHT -> {}
            case CUT ->
                tally.hit(Duty.NOTE, new Saying("rate-recomputes.cut", facts.facts()), List.of(cell.place()));
            case RAISED ->
                tally.hit(Duty.NOTE, new Saying("rate-recomputes.raised", facts.facts()), List.of(cell.place()));
            case COARSE ->
                tally.hit(Duty.NOTE, new Saying("rate-recomputes.coarse", facts.facts()), List.of(cell.place()));
            case OFF -> tally.hit(new Saying("rate-recomputes.off", facts.facts()), List.of(cell.place()));
        }
    }
}
