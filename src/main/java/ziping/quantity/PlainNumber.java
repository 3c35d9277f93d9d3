package ziping.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;

/** The content of a cell that must contain one plain number. */
public sealed interface PlainNumber {
    /** A number, in the unit of the form. */
    record Known(BigDecimal value) implements PlainNumber {}

    /** Blank, or a dash. */
    record Empty() implements PlainNumber {}

    /** Not one number, but words, several numbers or an error. */
    record Unreadable() implements PlainNumber {}

    /** The number, if it is known. */
    default Optional<BigDecimal> number() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /**
     * Reads a cell with an amount of money, points, a weight or a plain number.
     *
     * @param unit the form's unit of money, into which 元, 万元 and 亿元 are converted
     */
    static PlainNumber of(FormCell entry, String unit) {
        ParsedValue parsed = ValueParser.of(entry.value());
        if (isEmpty(parsed)) {
            return new Empty();
        }
        Optional<ParsedValue.Amount> amount = ValueParser.plain(entry.value(), parsed);
        if (amount.isEmpty()) {
            return new Unreadable();
        }
        BigDecimal value = amount.get().value();
        Optional<BigDecimal> factor = MoneyUnits.factor(unit(amount.get()), unit);
        if (factor.isPresent()) {
            return new Known(Decimals.normal(value.multiply(factor.get())));
        }
        return isBare(amount.get()) ? new Known(Decimals.normal(value)) : new Unreadable();
    }

    /** Reads points from a text: a plain number, perhaps with 分. */
    static PlainNumber ofPoints(String written) {
        CellValue answer = new CellValue.Text(written);
        ParsedValue parsed = ValueParser.of(answer);
        if (isEmpty(parsed)) {
            return new Empty();
        }
        Optional<ParsedValue.Amount> amount = ValueParser.plain(answer, parsed);
        return amount.isPresent() && isBare(amount.get())
                ? new Known(amount.get().value())
                : new Unreadable();
    }

    /**
     * Reads a cell with a rate, as percent: 86.67 for 86.67%.
     *
     * @param kind {@link Form.Kind#RATE} reads a bare 0.8667 as 86.67; {@link Form.Kind#PERCENT} reads a bare 86.67
     */
    static PlainNumber ofRate(FormCell entry, Form.Kind kind) {
        ParsedValue parsed = ValueParser.of(entry.value());
        if (isEmpty(parsed)) {
            return new Empty();
        }
        Optional<ParsedValue.Amount> plain = ValueParser.plain(entry.value(), parsed);
        if (plain.isEmpty()) {
            return new Unreadable();
        }
        ParsedValue.Amount rate = plain.get();
        if (!rate.unit().isEmpty() && !rate.unit().equals("%")) {
            return new Unreadable();
        }
        return new Known(isFraction(entry, rate, kind) ? rate.value().movePointRight(2) : rate.value());
    }

    private static boolean isEmpty(ParsedValue parsed) {
        return parsed instanceof ParsedValue.Nothing nothing
                && (nothing.kind() == ParsedValue.Nothing.Kind.BLANK
                        || nothing.kind() == ParsedValue.Nothing.Kind.PLACEHOLDER);
    }

    private static boolean isFraction(FormCell entry, ParsedValue.Amount amount, Form.Kind kind) {
        return amount.unit().isEmpty()
                && kind == Form.Kind.RATE
                && entry.value() instanceof CellValue.Numeral
                && amount.value().compareTo(BigDecimal.ONE) <= 0;
    }

    /** 1.2亿 without a unit is an amount in 元, whatever the unit of the form. */
    private static String unit(ParsedValue.Amount amount) {
        return amount.open().contains(ParsedValue.Open.UNIT) ? MoneyUnits.YUAN : amount.unit();
    }

    private static boolean isBare(ParsedValue.Amount amount) {
        return unit(amount).isEmpty() || amount.unit().equals("分");
    }
}
