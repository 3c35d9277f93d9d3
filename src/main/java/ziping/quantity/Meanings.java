package ziping.quantity;

import ziping.model.Decimals;
import ziping.model.form.CellValue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Parses what a person typed in a cell. */
public final class Meanings {
    /** The only words that a plain number can contain. */
    private static final Set<Kind> PLAIN = EnumSet.of(
            Kind.EQUAL,
            Kind.MINUS,
            Kind.CURRENCY,
            Kind.HUNDRED,
            Kind.THOUSAND,
            Kind.TEN_THOUSAND,
            Kind.HUNDRED_MILLION,
            Kind.PERCENT,
            Kind.PER_MILLE,
            Kind.UNIT);

    /** The number of digits that Excel stores, and a decimal point. */
    private static final int LONGEST = 16;

    private Meanings() {}

    /** The meaning of a cell. Every text has one; {@link Meaning.Unclear} is one of them. */
    public static Meaning of(CellValue answer) {
        if (answer instanceof CellValue.Numeral numeral) {
            return ofNumber(numeral);
        } else if (answer instanceof CellValue.Fault fault) {
            return new Meaning.Unclear(Meaning.Unclear.Reason.FORMULA_ERROR, fault.code());
        } else if (answer instanceof CellValue.Day day) {
            return day(day.date());
        }
        return ofText(answer.shown());
    }

    private static Meaning ofNumber(CellValue.Numeral numeral) {
        BigDecimal value = numeral.percent() ? numeral.value().movePointRight(2) : numeral.value();
        Optional<BigDecimal> countable = Decimals.countable(value);
        return countable.isPresent()
                ? exact(countable.get(), numeral.percent() ? "%" : "")
                : new Meaning.Unclear(Meaning.Unclear.Reason.TOO_LARGE, numeral.shown());
    }

    /** The meaning of a text. */
    public static Meaning ofText(String written) {
        String shown = written.strip();
        if (isDecimal(shown)) {
            return exact(new BigDecimal(shown), "");
        }
        String spelled = Spelling.normal(shown);
        if (spelled.isEmpty()) {
            return new Meaning.Nothing(Meaning.Nothing.Kind.BLANK);
        }
        Optional<Meaning> phrase = Phrases.of(spelled, shown);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        Optional<Bands> standards = Bands.inOneCell(spelled);
        if (standards.isPresent()) {
            return new Meaning.Standards(standards.get());
        }
        return Grammar.read(Tokens.of(spelled), shown);
    }

    /**
     * The meaning of a value that a form splits over three columns: {@code ≥}, {@code 95} and {@code %}. A value in
     * words, for example with the sign 定性, is read alone.
     *
     * @param sign comparator, or 定性, or empty
     * @param unit or a placeholder, or empty
     */
    public static Meaning ofColumns(String sign, CellValue value, String unit) {
        Meaning alone = of(value);
        boolean number = alone instanceof Meaning.Amount || alone instanceof Meaning.Range;
        String named = ofText(unit) instanceof Meaning.Nothing || ofText(unit) instanceof Meaning.Zero ? "" : unit;
        return number ? ofText(sign + value.shown() + named) : alone;
    }

    /** The year in a cell: 2021, 2021年, 2021年度, or the year of a day. */
    public static Optional<BigDecimal> year(CellValue answer) {
        Meaning meaning = of(answer);
        if (meaning instanceof Meaning.Deadline deadline) {
            return deadline.year().map(BigDecimal::valueOf);
        }
        return meaning instanceof Meaning.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /**
     * An exact number in digits, without comparator; empty if the cell contains anything else, such as words.
     *
     * @param meaning of the answer
     */
    static Optional<Meaning.Amount> plain(CellValue answer, Meaning meaning) {
        return meaning instanceof Meaning.Amount amount && amount.isOneNumber() && isOnlyNumber(answer)
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static boolean isOnlyNumber(CellValue answer) {
        return answer instanceof CellValue.Numeral
                || isDecimal(answer.shown())
                || Tokens.of(Spelling.normal(answer.shown())).stream().allMatch(Meanings::isPlain);
    }

    /** Whether a text is digits with at most one point between them. Most cells are. */
    private static boolean isDecimal(String shown) {
        int point = shown.indexOf('.');
        int digits = point < 0 ? shown.length() : point;
        boolean sane = digits > 0 && digits < LONGEST && shown.length() <= LONGEST && point != shown.length() - 1;
        for (int i = 0; sane && i < shown.length(); i++) {
            sane = i == point || (shown.charAt(i) >= '0' && shown.charAt(i) <= '9');
        }
        return sane && (digits == 1 || shown.charAt(0) != '0');
    }

    private static boolean isPlain(Token token) {
        return (token instanceof Token.Figure figure && !figure.spelled())
                || (token instanceof Token.Mark mark && PLAIN.contains(mark.kind()));
    }

    private static Meaning exact(BigDecimal value, String unit) {
        return new Meaning.Amount(Meaning.Sign.NONE, Decimals.normal(value), unit, Meaning.Certainty.EXACT);
    }

    private static Meaning day(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return new Meaning.Deadline(Optional.of(date.getYear()), day, day, date.toString());
    }
}
