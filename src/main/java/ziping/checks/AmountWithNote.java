package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Reading;

/**
 * Where there is money of a source that says little, a note says where it comes from.
 *
 * @param item the amount
 * @param source such as 其他
 * @param note the cell for the note; a form without it is not asked
 */
public record AmountWithNote(String item, String source, String note) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(note);
        Optional<Entry> money = filing.ledger().cell(item, source);
        Reading typed = filing.ledger().typed(item, source);
        if (cell.isPresent() && typed instanceof Reading.Unreadable) {
            money.ifPresent(tally::unreadable);
        } else if (cell.isPresent() && typed instanceof Reading.Known known) {
            tally.compared();
            judge(tally, filing, known.value(), cell, money);
        }
        return tally.verdict();
    }

    private static void judge(
            Tally tally, Filing filing, BigDecimal amount, Optional<Entry> note, Optional<Entry> money) {
        if (amount.signum() > 0 && note.orElseThrow().isBlank()) {
            tally.hit(
                    Saying.of("amount-with-note.missing")
                            .with("amount-label", money.orElseThrow().place().label())
                            .with("amount", Fact.of(amount, filing.ledger().unit()))
                            .with("note-label", note.get().place().label()),
                    Filing.places(Stream.of(note, money)));
        }
    }
}
