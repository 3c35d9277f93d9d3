package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Answer;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Form;

/** What a cell that must hold one plain number gives. */
public sealed interface Reading {
    /** A number, in the unit of the form. */
    record Known(BigDecimal value) implements Reading {}

    /** Blank, or a dash. */
    record Empty() implements Reading {}

    /** Words, several numbers, an error: no number. */
    record Unreadable() implements Reading {}

    /** The number, if it is known. */
    default Optional<BigDecimal> number() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /**
     * Reads a cell that holds an amount of money, points, a weight or a plain number.
     *
     * @param unit the form's unit of money, into which 元, 万元 and 亿元 are converted
     */
    static Reading of(Entry entry, String unit) {
        Meaning meaning = Meanings.of(entry.answer());
        if (meaning instanceof Meaning.Nothing) {
            return new Empty();
        } else if (meaning instanceof Meaning.Amount amount && isPlain(amount)) {
            return Money.factor(amount.unit(), unit)
                    .map(factor ->
                            (Reading) new Known(Decimals.normal(amount.value().multiply(factor))))
                    .orElseGet(() -> plain(amount));
        }
        return new Unreadable();
    }

    /** Reads points as they were written: a plain number, perhaps with 分. */
    static Reading ofPoints(String written) {
        Meaning meaning = Meanings.ofText(written);
        if (meaning instanceof Meaning.Nothing) {
            return new Empty();
        }
        return meaning instanceof Meaning.Amount amount && isPlain(amount) ? plain(amount) : new Unreadable();
    }

    /**
     * Reads a cell that holds a rate, as percent: 86.67 for 86.67%.
     *
     * @param kind {@link Form.Kind#RATE} reads a bare 0.8667 as 86.67; {@link Form.Kind#PERCENT} reads a bare 86.67
     */
    static Reading ofRate(Entry entry, Form.Kind kind) {
        Meaning meaning = Meanings.of(entry.answer());
        if (meaning instanceof Meaning.Nothing) {
            return new Empty();
        } else if (meaning instanceof Meaning.Amount amount && isPlain(amount)) {
            boolean bareFraction = amount.unit().isEmpty()
                    && kind == Form.Kind.RATE
                    && entry.answer() instanceof Answer.Numeral
                    && amount.value().compareTo(BigDecimal.ONE) <= 0;
            return new Known(bareFraction ? amount.value().movePointRight(2) : amount.value());
        }
        return new Unreadable();
    }

    private static boolean isPlain(Meaning.Amount amount) {
        return amount.certainty() == Meaning.Certainty.EXACT
                && (amount.sign() == Meaning.Sign.NONE || amount.sign() == Meaning.Sign.EQUAL);
    }

    private static Reading plain(Meaning.Amount amount) {
        boolean bare = amount.unit().isEmpty() || amount.unit().equals("分");
        return bare ? new Known(amount.value()) : new Unreadable();
    }
}
