package ziping.quantity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words before a number in the same clause that belong to the number.
 *
 * @param comparators in the order of the text
 * @param per the units per which the number repeats: 月 of 每月
 * @param decrease whether the number says by how much something went down
 * @param aside whether the number is not about the value of this cell: 次年, 未发生
 * @param last the mark directly before the number
 */
record PrecedingWords(
        List<ParsedValue.Sign> comparators,
        List<String> per,
        boolean decrease,
        boolean aside,
        Optional<Token.Mark> last) {
    /** At the beginning of a clause. */
    static final PrecedingWords NONE = new PrecedingWords(List.of(), List.of(), false, false, Optional.empty());

    /** Words up to the length of 预算的 can be between a comparator and its number. Longer words end the comparator. */
    private static final int WORDS_BETWEEN = 3;

    /** Signs such as ≥ come before this in Unicode, Chinese characters after it. */
    private static final char LAST_SIGN = '\u2FFF';

    /** The words before a number with one more token, which is not part of a number. */
    PrecedingWords after(Token token) {
        if (token instanceof Token.Mark mark) {
            return switch (mark.kind()) {
                case STOP, ITEM -> NONE.ending(mark);
                case DECREASE -> new PrecedingWords(comparators, per, true, aside, Optional.of(mark));
                case ASIDE -> new PrecedingWords(comparators, per, decrease, true, Optional.of(mark));
                case UNIT -> isEach() ? repeating(each() + mark.text()) : ending(mark);
                case HUNDRED, THOUSAND, TEN_THOUSAND -> isEach() ? ending(scaled(mark)) : ending(mark);
                default -> {
                    Optional<ParsedValue.Sign> sign = mark.kind().sign();
                    yield sign.isPresent() ? withSign(sign.get(), mark) : ending(mark);
                }
            };
        }
        boolean near = token instanceof Token.Words messages
                && messages.text().length() <= WORDS_BETWEEN
                && (last.isEmpty() || !isShort(last.get()));
        return new PrecedingWords(near ? comparators : List.of(), per, decrease, aside, Optional.empty());
    }

    /** The comparator, if there is one. Any other comparator takes precedence over {@code =}. */
    Optional<ParsedValue.Sign> sign() {
        for (ParsedValue.Sign sign : comparators) {
            if (sign != ParsedValue.Sign.EQUAL) {
                return Optional.of(sign);
            }
        }
        return comparators.isEmpty() ? Optional.empty() : Optional.of(ParsedValue.Sign.EQUAL);
    }

    /** Whether the comparators contradict each other. */
    boolean contradicts() {
        Set<ParsedValue.Sign> signs = new HashSet<>(comparators);
        signs.remove(ParsedValue.Sign.EQUAL);
        return signs.size() > 1;
    }

    /** Whether the mark directly before the number is of that kind. */
    boolean endsWith(WordKind kind) {
        return last.isPresent() && last.get().kind() == kind;
    }

    /** Whether the number after these words is not an amount: 第3期, 前三季度, 7×24小时, .5. */
    boolean names() {
        boolean afterPoint = last.isPresent() && last.get().text().equals(".");
        return aside
                || afterPoint
                || endsWith(WordKind.ORDINAL)
                || endsWith(WordKind.BEFORE)
                || endsWith(WordKind.GLUE);
    }

    /** One Chinese character, such as 超, is a comparator only directly before its number. */
    private static boolean isShort(Token.Mark mark) {
        return mark.text().length() == 1 && mark.text().charAt(0) > LAST_SIGN;
    }

    private boolean isEach() {
        return endsWith(WordKind.EACH);
    }

    /** 百 of 每百人. */
    private String each() {
        return last.map(Token.Mark::text).orElse("").replaceFirst("^每[个名位]?", "");
    }

    private Token.Mark scaled(Token.Mark scale) {
        return new Token.Mark(WordKind.EACH, last.map(Token.Mark::text).orElse("") + scale.text());
    }

    private PrecedingWords ending(Token.Mark mark) {
        return new PrecedingWords(comparators, per, decrease, aside, Optional.of(mark));
    }

    private PrecedingWords withSign(ParsedValue.Sign sign, Token.Mark mark) {
        List<ParsedValue.Sign> more =
                Stream.concat(comparators.stream(), Stream.of(sign)).toList();
        return new PrecedingWords(more, per, decrease, aside, Optional.of(mark));
    }

    private PrecedingWords repeating(String unit) {
        List<String> more = Stream.concat(per.stream(), Stream.of(unit)).toList();
        return new PrecedingWords(comparators, more, decrease, aside, Optional.empty());
    }
}
