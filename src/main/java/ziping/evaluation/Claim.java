package ziping.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Memory;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;

/**
 * What the unit says a figure is. A cell that still holds what the program wrote there is no new claim; the first claim
 * is never forgotten.
 *
 * @param first what was typed first; empty if nothing ever was
 * @param restated what was typed over our figure later; empty if nothing
 */
record Claim(String first, String restated) {
    /** The claim in a cell, in the light of what an earlier run remembers. */
    static Claim of(Optional<Entry> cell, Memory.Figure remembered) {
        Claim known = new Claim(remembered.claimed(), remembered.restated());
        boolean silent = cell.isEmpty()
                || cell.get().content() == Entry.Content.LIVE
                || cell.get().isBlank();
        if (silent || same(cell.get().shown(), remembered.written())) {
            return known;
        }
        String typed = cell.get().shown();
        return remembered.claimed().isEmpty() && remembered.written().isEmpty()
                ? new Claim(typed, "")
                : new Claim(remembered.claimed(), typed);
    }

    /** What the unit stands by now. */
    String current() {
        return restated.isEmpty() ? first : restated;
    }

    /** The first claim as a number. */
    Optional<BigDecimal> firstNumber() {
        return number(first.isEmpty() ? restated : first);
    }

    /** What the unit stands by now, as a number. */
    Optional<BigDecimal> number() {
        return number(current());
    }

    /** What the next run shall know. */
    Memory.Figure remember(String written) {
        return new Memory.Figure(first, restated, written);
    }

    private static Optional<BigDecimal> number(String shown) {
        return Meanings.ofText(shown) instanceof Meaning.Amount amount
                        && amount.sign() == Meaning.Sign.NONE
                        && amount.certainty() == Meaning.Certainty.EXACT
                ? Optional.of(Decimals.normal(amount.value()))
                : Optional.empty();
    }

    private static boolean same(String shown, String written) {
        return !written.isEmpty()
                && (shown.equals(written)
                        || (number(shown).isPresent() && number(shown).equals(number(written))));
    }
}
