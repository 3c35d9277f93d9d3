package ziping.quantity;

import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;

import java.math.BigDecimal;
import java.util.Optional;

/** The content of a cell that must contain one plain number. */
public sealed interface Reading {
    /** A number, in the unit of the form. */
    record Known(BigDecimal value) implements Reading {}

    /** Blank, or a dash. */
    record Empty() implements Reading {}

    /** Not one number, but words, several numbers or an error. */
    record Unreadable() implements Reading {}

    /** The number, if it is known. */
    default Optional<BigDecimal> number() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /**
     * Reads a cell with an amount of money, points, a weight or a plain number.
     *
     * @param unit the form's unit of money, into which 元, 万元 and 亿元 are converted
     */
    static Reading of(FormCell entry, String unit) {
        Meaning meaning = Meanings.of(entry.value());
        if (isEmpty(meaning)) {
            return new Empty();
        }
        Optional<Meaning.Amount> amount = Meanings.plain(entry.value(), meaning);
        if (amount.isEmpty()) {
            return new Unreadable();
        }
        BigDecimal value = amount.get().value();
        Optional<BigDecimal> factor = Money.factor(unit(amount.get()), unit);
        if (factor.isPresent()) {
            return new Known(Decimals.normal(value.multiply(factor.get())));
        }
        return isBare(amount.get()) ? new Known(Decimals.normal(value)) : new Unreadable();
    }

    /** Reads points from a text: a plain number, perhaps with 分. */
    static Reading ofPoints(String written) {
        CellValue answer = new CellValue.Text(written);
        Meaning meaning = Meanings.of(answer);
        if (isEmpty(meaning)) {
            return new Empty();
        }
        Optional<Meaning.Amount> amount = Meanings.plain(answer, meaning);
        return amount.isPresent() && isBare(amount.get()) ? new Known(amount.get().value()) : new Unreadable();
    }

    /**
     * Reads a cell with a rate, as percent: 86.67 for 86.67%.
     *
     * @param kind {@link Form.Kind#RATE} reads a bare 0.8667 as 86.67; {@link Form.Kind#PERCENT} reads a bare 86.67
     */
    static Reading ofRate(FormCell entry, Form.Kind kind) {
        Meaning meaning = Meanings.of(entry.value());
        if (isEmpty(meaning)) {
            return new Empty();
        }
        Optional<Meaning.Amount> plain = Meanings.plain(entry.value(), meaning);
        if (plain.isEmpty()) {
            return new Unreadable();
        }
        Meaning.Amount rate = plain.get();
        if (!rate.unit().isEmpty() && !rate.unit().equals("%")) {
            return new Unreadable();
        }
        return new Known(isFraction(entry, rate, kind) ? rate.value().movePointRight(2) : rate.value());
    }

    private static boolean isEmpty(Meaning meaning) {
        return meaning instanceof Meaning.Nothing nothing
                && (nothing.kind() == Meaning.Nothing.Kind.BLANK || nothing.kind() == Meaning.Nothing.Kind.PLACEHOLDER);
    }

    private static boolean isFraction(FormCell entry, Meaning.Amount amount, Form.Kind kind) {
        return amount.unit().isEmpty()
                && kind == Form.Kind.RATE
                && entry.value() instanceof CellValue.Numeral
                && amount.value().compareTo(BigDecimal.ONE) <= 0;
    }

    /** 1.2亿 without a unit is an amount in 元, whatever the unit of the form. */
    private static String unit(Meaning.Amount amount) {
        return amount.open().contains(Meaning.Open.UNIT) ? Money.YUAN : amount.unit();
    }

    private static boolean isBare(Meaning.Amount amount) {
        return unit(amount).isEmpty() || amount.unit().equals("分");
    }
}
