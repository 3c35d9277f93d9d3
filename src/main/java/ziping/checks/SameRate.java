package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Ledger;
import ziping.quantity.Reading;

/**
 * One rate is printed the same in both of its places. Held back where one of the two does not even recompute.
 *
 * @param rate the rate's name in the money table
 * @param again the cell that shows it again
 * @param of numerator
 * @param over denominator
 */
public record SameRate(String rate, String again, String of, String over) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<Entry> second = context.field(again).filter(it -> it.content() != Entry.Content.LIVE);
        Optional<Entry> first = projectRate(context.ledger());
        if (first.isEmpty() || second.isEmpty()) {
            return result.build();
        }
        Reading there = Reading.ofRate(first.get(), Form.Kind.PERCENT);
        Reading here = Reading.ofRate(second.get(), Form.Kind.RATE);
        if (there instanceof Reading.Unreadable) {
            result.unreadable(first.get());
        } else if (here instanceof Reading.Unreadable) {
            result.unreadable(second.get());
        } else if (there instanceof Reading.Known one && here instanceof Reading.Known other) {
            result.compared();
            judge(result, context.ledger(), List.of(second.get(), first.get()), other.value(), one.value());
        }
        return result.build();
    }

    private void judge(CheckResult.Builder result, Ledger ledger, List<Entry> cells, BigDecimal here, BigDecimal there) {
        if (here.compareTo(there) == 0) {
            return;
        }
        Optional<BigDecimal> exact =
                Quotient.of(ledger.total(of), ledger.total(over)).map(Quotient::percent);
        boolean bothRight = exact.isPresent() && isRight(here, exact.get()) && isRight(there, exact.get());
        if (exact.isPresent() && !bothRight) {
            return;
        }
        Saying saying = Saying.of(bothRight ? "same-rate.rounded" : "same-rate.differs")
                .with("here", Fact.of(here, "%"))
                .with("there", Fact.of(there, "%"));
        List<Place> places = cells.stream().map(Entry::place).toList();
        if (bothRight) {
            result.violation(Duty.NOTE, saying, places);
        } else {
            result.violation(saying, places);
        }
    }

    /** The rate of the whole project; where that column's amounts were left blank, of the only source with money. */
    private Optional<Entry> projectRate(Ledger ledger) {
        Optional<Entry> whole = ledger.cell(rate, "");
        boolean blankColumn =
                ledger.amount(over, "").filter(Ledger.Amount::summed).isPresent();
        if (whole.isPresent() && !blankColumn) {
            return whole.filter(it -> it.content() != Entry.Content.LIVE);
        }
        List<String> filled = ledger.sourcesOf(rate).stream()
                .filter(it -> !it.isEmpty() && ledger.sources().sum(it).isEmpty())
                .filter(it -> ledger.typed(over, it)
                        .number()
                        .filter(n -> n.signum() > 0)
                        .isPresent())
                .toList();
        return filled.size() == 1 ? ledger.cell(rate, filled.get(0)) : Optional.empty();
    }

    private static boolean isRight(BigDecimal printed, BigDecimal exact) {
        return printed.subtract(exact).abs().compareTo(PrintedRate.TOLERANCE) < 0;
    }
}
