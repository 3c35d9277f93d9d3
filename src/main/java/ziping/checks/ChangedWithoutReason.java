package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;

/**
 * The budget was changed during the year, and the form's place for the reason is blank.
 *
 * @param before the amount at the start
 * @param after the amount in the end
 * @param reason the cell for the reason; a form without it is not asked
 */
public record ChangedWithoutReason(String before, String after, String reason) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(reason);
        if (cell.isEmpty()) {
            return tally.verdict();
        }
        Stream.of(before, after)
                .flatMap(it -> filing.ledger().unreadable(it, "").stream())
                .forEach(tally::unreadable);
        Optional<BigDecimal> first = filing.ledger().total(before);
        Optional<BigDecimal> last = filing.ledger().total(after);
        if (first.isPresent() && last.isPresent()) {
            tally.compared();
            if (first.get().compareTo(last.get()) != 0 && cell.get().isBlank()) {
                tally.hit(
                        Saying.of("changed-without-reason.changed")
                                .with(
                                        "before",
                                        Fact.of(first.get(), filing.ledger().unit()))
                                .with(
                                        "after",
                                        Fact.of(last.get(), filing.ledger().unit())),
                        Filing.places(Stream.of(cell, filing.field(after), filing.field(before))));
            }
        }
        return tally.verdict();
    }
}
