package ziping.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tokens of a cell from left to right: days ({@link Dates}), numbers ({@link Amounts}) and words. Words
 * matter only for the number after them ({@link Lead}).
 */
final class Grammar {
    /** With more characters of words than this, a cell is a text in which a number may not be the value. */
    private static final int MANY_WORDS = 24;

    private final Tape tape;
    private final Dates dates;
    private final Amounts amounts;
    private final String written;
    private final List<Meaning> parts = new ArrayList<>();

    private Grammar(List<Token> tokens, String written) {
        this.tape = new Tape(tokens);
        this.dates = new Dates(tape, written);
        this.amounts = new Amounts(tape, written);
        this.written = written;
    }

    /** The meaning of all tokens of a cell. */
    static Meaning read(List<Token> tokens, String written) {
        Grammar grammar = new Grammar(tokens, written);
        grammar.collect();
        return grammar.whole();
    }

    private void collect() {
        Lead lead = Lead.NONE;
        while (!tape.atEnd()) {
            Optional<Meaning> date = dates.read(lead);
            Optional<Meaning> part = date.isPresent() ? date : amounts.read(lead);
            if (part.isPresent() && !(part.get() instanceof Meaning.Wording)) {
                parts.add(part.get());
            }
            lead = part.isPresent() ? Lead.NONE : lead.after(tape.next());
        }
    }

    private Meaning whole() {
        if (parts.isEmpty()) {
            return new Meaning.Wording(written);
        } else if (tape.charactersOfWords() > MANY_WORDS) {
            return new Meaning.Unclear(Meaning.Unclear.Reason.MANY_WORDS, written);
        } else if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.size() == 2
                && parts.get(0) instanceof Meaning.Amount one
                && parts.get(1) instanceof Meaning.Amount other) {
            Optional<Meaning> range = between(one, other);
            if (range.isPresent()) {
                return range.get();
            }
        }
        return new Meaning.Unclear(Meaning.Unclear.Reason.SEVERAL_NUMBERS, written);
    }

    /** {@code ≥90%且＜95%}: a lower limit and an upper limit make a range. */
    private static Optional<Meaning> between(Meaning.Amount one, Meaning.Amount other) {
        Meaning.Amount low = pointsUp(one) ? one : other;
        Meaning.Amount high = pointsUp(one) ? other : one;
        boolean enclose = pointsUp(low) && pointsDown(high) && low.value().compareTo(high.value()) <= 0;
        boolean alike = low.unit().equals(high.unit())
                || low.unit().isEmpty()
                || high.unit().isEmpty();
        String unit = high.unit().isEmpty() ? low.unit() : high.unit();
        return enclose && alike ? Optional.of(new Meaning.Range(limit(low), limit(high), unit)) : Optional.empty();
    }

    private static boolean pointsUp(Meaning.Amount amount) {
        return amount.sign() == Meaning.Sign.AT_LEAST || amount.sign() == Meaning.Sign.MORE_THAN;
    }

    private static boolean pointsDown(Meaning.Amount amount) {
        return amount.sign() == Meaning.Sign.AT_MOST || amount.sign() == Meaning.Sign.LESS_THAN;
    }

    private static Meaning.Limit limit(Meaning.Amount amount) {
        boolean excluded = amount.sign() == Meaning.Sign.MORE_THAN || amount.sign() == Meaning.Sign.LESS_THAN;
        return new Meaning.Limit(amount.value(), !excluded, !amount.open().contains(Meaning.Open.LIMIT));
    }
}
