package ziping.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tokens of a cell from left to right: days ({@link DateParser}), numbers ({@link AmountParser}) and words. Words
 * matter only for the number after them ({@link PrecedingWords}).
 */
final class CellParser {
    /** With more characters of words than this, a cell is a text in which a number may not be the value. */
    private static final int MANY_WORDS = 24;

    private final TokenReader tokenReader;
    private final DateParser dates;
    private final AmountParser amounts;
    private final String written;
    private final List<ParsedValue> parts = new ArrayList<>();

    private CellParser(List<Token> tokens, String written) {
        this.tokenReader = new TokenReader(tokens);
        this.dates = new DateParser(tokenReader, written);
        this.amounts = new AmountParser(tokenReader, written);
        this.written = written;
    }

    /** The meaning of all tokens of a cell. */
    static ParsedValue read(List<Token> tokens, String written) {
        CellParser grammar = new CellParser(tokens, written);
        grammar.collect();
        return grammar.whole();
    }

    private void collect() {
        PrecedingWords preceding = PrecedingWords.NONE;
        while (!tokenReader.atEnd()) {
            Optional<ParsedValue> date = dates.read(preceding);
            Optional<ParsedValue> part = date.isPresent() ? date : amounts.read(preceding);
            if (part.isPresent() && !(part.get() instanceof ParsedValue.Wording)) {
                parts.add(part.get());
            }
            preceding = part.isPresent() ? PrecedingWords.NONE : preceding.after(tokenReader.next());
        }
    }

    private ParsedValue whole() {
        if (parts.isEmpty()) {
            return new ParsedValue.Wording(written);
        } else if (tokenReader.charactersOfWords() > MANY_WORDS) {
            return new ParsedValue.Unclear(ParsedValue.Unclear.Reason.MANY_WORDS, written);
        } else if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.size() == 2
                && parts.get(0) instanceof ParsedValue.Amount one
                && parts.get(1) instanceof ParsedValue.Amount other) {
            Optional<ParsedValue> range = between(one, other);
            if (range.isPresent()) {
                return range.get();
            }
        }
        return new ParsedValue.Unclear(ParsedValue.Unclear.Reason.SEVERAL_NUMBERS, written);
    }

    /** {@code ≥90%且＜95%}: a lower limit and an upper limit make a range. */
    private static Optional<ParsedValue> between(ParsedValue.Amount one, ParsedValue.Amount other) {
        ParsedValue.Amount low = pointsUp(one) ? one : other;
        ParsedValue.Amount high = pointsUp(one) ? other : one;
        boolean enclose = pointsUp(low) && pointsDown(high) && low.value().compareTo(high.value()) <= 0;
        boolean alike = low.unit().equals(high.unit())
                || low.unit().isEmpty()
                || high.unit().isEmpty();
        String unit = high.unit().isEmpty() ? low.unit() : high.unit();
        return enclose && alike ? Optional.of(new ParsedValue.Range(limit(low), limit(high), unit)) : Optional.empty();
    }

    private static boolean pointsUp(ParsedValue.Amount amount) {
        return amount.sign() == ParsedValue.Sign.AT_LEAST || amount.sign() == ParsedValue.Sign.MORE_THAN;
    }

    private static boolean pointsDown(ParsedValue.Amount amount) {
        return amount.sign() == ParsedValue.Sign.AT_MOST || amount.sign() == ParsedValue.Sign.LESS_THAN;
    }

    private static ParsedValue.Limit limit(ParsedValue.Amount amount) {
        boolean excluded = amount.sign() == ParsedValue.Sign.MORE_THAN || amount.sign() == ParsedValue.Sign.LESS_THAN;
        return new ParsedValue.Limit(amount.value(), !excluded, !amount.open().contains(ParsedValue.Open.LIMIT));
    }
}
