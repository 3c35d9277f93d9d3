package ziping.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ziping.model.Decimals;
import ziping.model.form.CellValue;

/** Parses what a person typed in a cell. */
public final class ValueParser {
    /** The only words that a plain number can contain. */
    private static final Set<WordKind> PLAIN = EnumSet.of(
            WordKind.EQUAL,
            WordKind.MINUS,
            WordKind.CURRENCY,
            WordKind.HUNDRED,
            WordKind.THOUSAND,
            WordKind.TEN_THOUSAND,
            WordKind.HUNDRED_MILLION,
            WordKind.PERCENT,
            WordKind.PER_MILLE,
            WordKind.UNIT);

    /** The number of digits that Excel stores, and a decimal point. */
    private static final int LONGEST = 16;

    private ValueParser() {}

    /** The meaning of a cell. Every text has one; {@link ParsedValue.Unclear} is one of them. */
    public static ParsedValue of(CellValue answer) {
        if (answer instanceof CellValue.Numeral numeral) {
            return ofNumber(numeral);
        } else if (answer instanceof CellValue.Fault fault) {
            return new ParsedValue.Unclear(ParsedValue.Unclear.Reason.FORMULA_ERROR, fault.code());
        } else if (answer instanceof CellValue.Day day) {
            return day(day.date());
        }
        return ofText(answer.displayText());
    }

    private static ParsedValue ofNumber(CellValue.Numeral numeral) {
        BigDecimal value = numeral.percent() ? numeral.value().movePointRight(2) : numeral.value();
        Optional<BigDecimal> countable = Decimals.countable(value);
        return countable.isPresent()
                ? exact(countable.get(), numeral.percent() ? "%" : "")
                : new ParsedValue.Unclear(ParsedValue.Unclear.Reason.TOO_LARGE, numeral.displayText());
    }

    /** The meaning of a text. */
    public static ParsedValue ofText(String written) {
        String shown = written.strip();
        if (isDecimal(shown)) {
            return exact(new BigDecimal(shown), "");
        }
        String spelled = SpellingNormalizer.normal(shown);
        if (spelled.isEmpty()) {
            return new ParsedValue.Nothing(ParsedValue.Nothing.Kind.BLANK);
        }
        Optional<ParsedValue> phrase = FixedPhrases.of(spelled, shown);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        Optional<GradeBands> standards = GradeBands.inOneCell(spelled);
        if (standards.isPresent()) {
            return new ParsedValue.Standards(standards.get());
        }
        return CellParser.read(Tokenizer.of(spelled), shown);
    }

    /**
     * The meaning of a value that a form splits over three columns: {@code ≥}, {@code 95} and {@code %}. A value in
     * words, for example with the sign 定性, is read alone.
     *
     * @param sign comparator, or 定性, or empty
     * @param unit or a placeholder, or empty
     */
    public static ParsedValue ofColumns(String sign, CellValue value, String unit) {
        ParsedValue alone = of(value);
        boolean number = alone instanceof ParsedValue.Amount || alone instanceof ParsedValue.Range;
        String named =
                ofText(unit) instanceof ParsedValue.Nothing || ofText(unit) instanceof ParsedValue.Zero ? "" : unit;
        return number ? ofText(sign + value.displayText() + named) : alone;
    }

    /** The year in a cell: 2021, 2021年, 2021年度, or the year of a day. */
    public static Optional<BigDecimal> year(CellValue answer) {
        ParsedValue parsed = of(answer);
        if (parsed instanceof ParsedValue.Deadline deadline) {
            return deadline.year().map(BigDecimal::valueOf);
        }
        return parsed instanceof ParsedValue.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /**
     * An exact number in digits, without comparator; empty if the cell contains anything else, such as words.
     *
     * @param parsed of the answer
     */
    static Optional<ParsedValue.Amount> plain(CellValue answer, ParsedValue parsed) {
        return parsed instanceof ParsedValue.Amount amount && amount.isOneNumber() && isOnlyNumber(answer)
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static boolean isOnlyNumber(CellValue answer) {
        return answer instanceof CellValue.Numeral
                || isDecimal(answer.displayText())
                || Tokenizer.of(SpellingNormalizer.normal(answer.displayText())).stream()
                        .allMatch(ValueParser::isPlain);
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

    private static ParsedValue exact(BigDecimal value, String unit) {
        return new ParsedValue.Amount(ParsedValue.Sign.NONE, Decimals.normal(value), unit, ParsedValue.Certainty.EXACT);
    }

    private static ParsedValue day(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return new ParsedValue.Deadline(Optional.of(date.getYear()), day, day, date.toString());
    }
}
