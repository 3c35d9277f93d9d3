package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
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
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int PRINTED_DIGITS = 2;

    /** Two rates that differ less are one: a stored quotient has only 15 digits. */
    private static final BigDecimal SAME = new BigDecimal("0.000001");

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
            if (filing.ledger().typed(item, source) instanceof Reading.Unreadable) {
                tally.unreadable(filing.ledger().cell(item, source).orElseThrow());
            }
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
            judge(tally, cell, meant(cell, known.value(), quotient.get()), quotient.get());
        }
    }

    private static BigDecimal meant(Entry cell, BigDecimal read, Quotient quotient) {
        boolean bare = Meanings.of(cell.answer()) instanceof Meaning.Amount amount
                && amount.unit().isEmpty();
        return Stream.of(read, read.movePointRight(2), read.movePointLeft(2))
                .limit(bare ? 3 : 1)
                .filter(it -> isClose(it, quotient.percent()) || isCoarse(it, quotient.percent()))
                .findFirst()
                .orElse(read);
    }

    private static boolean isClose(BigDecimal printed, BigDecimal exact) {
        return printed.subtract(exact).abs().compareTo(TOLERANCE) < 0;
    }

    /** Rounded to fewer digits than usual. */
    private static boolean isCoarse(BigDecimal printed, BigDecimal exact) {
        int digits = Math.max(0, Decimals.normal(printed).scale());
        return printed.compareTo(exact.setScale(digits, RoundingMode.HALF_UP)) == 0;
    }

    private void judge(Tally tally, Entry cell, BigDecimal printed, Quotient quotient) {
        BigDecimal exact = quotient.percent();
        if (printed.compareTo(exact.setScale(PRINTED_DIGITS, RoundingMode.HALF_UP)) == 0
                || printed.subtract(exact).abs().compareTo(SAME) < 0) {
            return;
        }
        Saying facts = Saying.of("")
                .with("printed", Fact.of(printed, "%"))
                .with("exact", Fact.of(exact.setScale(PRINTED_DIGITS, RoundingMode.HALF_UP), "%"))
                .with("of", quotient.of())
                .with("over", quotient.over());
        if (isClose(printed, exact)) {
            String key = printed.compareTo(exact) < 0 ? "rate.cut" : "rate.raised";
            tally.hit(Duty.NOTE, new Saying(key, facts.facts()), List.of(cell.place()));
        } else if (isCoarse(printed, exact)) {
            tally.hit(Duty.NOTE, new Saying("rate.coarse", facts.facts()), List.of(cell.place()));
        } else {
            tally.hit(new Saying("rate.off", facts.facts()), List.of(cell.place()));
        }
    }
}
