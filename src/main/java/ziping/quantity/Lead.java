package ziping.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands before a number in the same clause and belongs to it.
 *
 * @param comparators in the order written
 * @param per the units in which it repeats: 月 of 每月
 * @param decrease whether it says by how much something went down
 * @param aside whether it speaks of something else than was asked for: 次年, 未发生
 * @param last the mark right before the number
 */
record Lead(
        List<Meaning.Sign> comparators, List<String> per, boolean decrease, boolean aside, Optional<Token.Mark> last) {
    /** At the beginning of a clause. */
    static final Lead NONE = new Lead(List.of(), List.of(), false, false, Optional.empty());

    /** Words as long as 预算的 may stand between a comparator and its number; longer ones have one of their own. */
    private static final int WORDS_BETWEEN = 3;

    /** Signs such as ≥ come before this in Unicode, Chinese characters after it. */
    private static final char LAST_SIGN = '\u2FFF';

    /** The lead after one more token, which was not part of a number. */
    Lead after(Token token) {
        if (token instanceof Token.Mark mark) {
            return switch (mark.kind()) {
                case STOP, ITEM -> NONE.ending(mark);
                case DECREASE -> new Lead(comparators, per, true, aside, Optional.of(mark));
                case ASIDE -> new Lead(comparators, per, decrease, true, Optional.of(mark));
                case UNIT -> isEach() ? repeating(each() + mark.text()) : ending(mark);
                case HUNDRED, THOUSAND, TEN_THOUSAND -> isEach() ? ending(scaled(mark)) : ending(mark);
                default -> mark.kind().sign().map(it -> compared(it, mark)).orElseGet(() -> ending(mark));
            };
        }
        boolean near = token instanceof Token.Words words
                && words.text().length() <= WORDS_BETWEEN
                && last.filter(Lead::isShort).isEmpty();
        return new Lead(near ? comparators : List.of(), per, decrease, aside, Optional.empty());
    }

    /** The comparator, if there is one; {@code =} says less than any other. */
    Optional<Meaning.Sign> sign() {
        return distinct().reduce((first, second) -> first == Meaning.Sign.EQUAL ? second : first);
    }

    /** Whether the comparators contradict each other. */
    boolean contradicts() {
        return distinct().filter(it -> it != Meaning.Sign.EQUAL).count() > 1;
    }

    /** Whether the mark right before the number is of that kind. */
    boolean endsWith(Kind kind) {
        return last.isPresent() && last.get().kind() == kind;
    }

    /** Whether the number after this counts nothing: 第3期, 前三季度, 7×24小时, .5. */
    boolean names() {
        boolean afterPoint = last.filter(it -> it.text().equals(".")).isPresent();
        return aside || afterPoint || endsWith(Kind.ORDINAL) || endsWith(Kind.BEFORE) || endsWith(Kind.GLUE);
    }

    /** A comparator as short as 超 is one only right before its number. */
    private static boolean isShort(Token.Mark mark) {
        return mark.text().length() == 1 && mark.text().charAt(0) > LAST_SIGN;
    }

    private boolean isEach() {
        return endsWith(Kind.EACH);
    }

    /** 百 of 每百人. */
    private String each() {
        return last.map(Token.Mark::text).orElse("").replaceFirst("^每[个名位]?", "");
    }

    private Token.Mark scaled(Token.Mark scale) {
        return new Token.Mark(Kind.EACH, last.map(Token.Mark::text).orElse("") + scale.text());
    }

    private Stream<Meaning.Sign> distinct() {
        return comparators.stream().distinct();
    }

    private Lead ending(Token.Mark mark) {
        return new Lead(comparators, per, decrease, aside, Optional.of(mark));
    }

    private Lead compared(Meaning.Sign sign, Token.Mark mark) {
        List<Meaning.Sign> more =
                Stream.concat(comparators.stream(), Stream.of(sign)).toList();
        return new Lead(more, per, decrease, aside, Optional.of(mark));
    }

    private Lead repeating(String unit) {
        List<String> more = Stream.concat(per.stream(), Stream.of(unit)).toList();
        return new Lead(comparators, more, decrease, aside, Optional.empty());
    }
}
