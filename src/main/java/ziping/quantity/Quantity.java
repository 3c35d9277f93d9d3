package ziping.quantity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ziping.model.Decimals;

/** One number with its comparators, unit and brackets. It can still become one end of a range. */
record Quantity(PrecedingWords preceding, Core core, Tail tail) {
    /**
     * The number with its unit.
     *
     * @param zeros of 百, 千, 万, 亿 after the number; -1 for ‰
     * @param bound whether the number is only a lower bound: 多, 余, 数百
     * @param certain whether this can only be a quantity: 百分之五, 数百人, ￥5
     */
    record Core(Token.Figure figure, int zeros, String unit, boolean bound, boolean certain) {
        Core in(String late) {
            return new Core(figure, zeros, late, bound, certain);
        }

        boolean isBare() {
            return unit.isEmpty() && zeros == 0 && !certain;
        }
    }

    /** The words after the number and its unit. */
    record Tail(Optional<Bracket> bracket, Optional<WordKind> trailing, boolean around) {}

    /**
     * （含）, （不含5）.
     *
     * @param number the number inside the bracket
     */
    record Bracket(boolean included, Optional<BigDecimal> number) {
        boolean names(BigDecimal value) {
            return number.isPresent() && number.get().compareTo(value) == 0;
        }

        boolean namesNoOtherThan(BigDecimal value) {
            return number.isEmpty() || names(value);
        }
    }

    String unit() {
        return core.unit();
    }

    BigDecimal number() {
        return core.figure().value();
    }

    BigDecimal value() {
        BigDecimal scaled = number().scaleByPowerOfTen(core.zeros());
        return Decimals.normal(preceding.endsWith(WordKind.MINUS) ? scaled.negate() : scaled);
    }

    /** This number with the scale of the other end of its range: 10 in 10-20万 is 10万, 10万 in 10万-20万元 is 10万元. */
    Quantity scaledAs(Quantity other) {
        if (!unit().isEmpty()) {
            return this;
        } else if (core.zeros() > 0) {
            Optional<BigDecimal> factor = MoneyUnits.factor(MoneyUnits.YUAN, other.unit());
            return factor.isPresent() ? scaled(core.zeros() - factor.get().scale()) : this;
        }
        return number().compareTo(other.number()) < 0 ? scaled(other.core().zeros()) : this;
    }

    private Quantity scaled(int zeros) {
        return new Quantity(preceding, new Core(core.figure(), zeros, unit(), core.bound(), core.certain()), tail);
    }

    /** The meaning of this number alone. */
    ParsedValue asParsedValue(String written) {
        if (preceding.endsWith(WordKind.PLUS_MINUS)) {
            return new ParsedValue.Tolerance(value(), unitWithPer());
        } else if (contradicts()) {
            return new ParsedValue.Unclear(ParsedValue.Unclear.Reason.CONTRADICTING_SIGNS, written);
        }
        ParsedValue.Amount amount = new ParsedValue.Amount(sign(), value(), unitWithPer(), certainty(), open());
        if (!preceding.decrease()) {
            return amount;
        }
        return new ParsedValue.Decrease(
                sign() == ParsedValue.Sign.NONE ? amount.with(ParsedValue.Sign.AT_LEAST) : amount);
    }

    /** The comparator before the number. If there is none or only {@code =}, the one after the number. */
    ParsedValue.Sign sign() {
        Optional<ParsedValue.Sign> after = trailingSign();
        return isComparedBefore() || after.isEmpty() ? signBefore() : after.get();
    }

    /** This number as a limit of a range, included or not as its comparator says. */
    ParsedValue.Limit limit() {
        boolean excluded = sign() == ParsedValue.Sign.MORE_THAN || sign() == ParsedValue.Sign.LESS_THAN;
        return new ParsedValue.Limit(value(), !excluded, !open().contains(ParsedValue.Open.LIMIT));
    }

    boolean pointsUp() {
        return isUp(sign());
    }

    boolean pointsDown() {
        return isDown(sign());
    }

    boolean isComparedBefore() {
        return isUp(signBefore()) || isDown(signBefore());
    }

    private ParsedValue.Sign signBefore() {
        return preceding.sign().orElse(ParsedValue.Sign.NONE);
    }

    private boolean contradicts() {
        ParsedValue.Sign after = trailingSign().orElse(ParsedValue.Sign.NONE);
        boolean opposite = (isUp(signBefore()) && isDown(after)) || (isDown(signBefore()) && isUp(after));
        boolean otherNumber =
                tail.bracket().isPresent() && !tail.bracket().get().namesNoOtherThan(number());
        return preceding.contradicts() || opposite || otherNumber;
    }

    private static boolean isUp(ParsedValue.Sign sign) {
        return sign == ParsedValue.Sign.AT_LEAST || sign == ParsedValue.Sign.MORE_THAN;
    }

    private static boolean isDown(ParsedValue.Sign sign) {
        return sign == ParsedValue.Sign.AT_MOST || sign == ParsedValue.Sign.LESS_THAN;
    }

    private Optional<ParsedValue.Sign> trailingSign() {
        boolean excluded = tail.bracket().isPresent() && !tail.bracket().get().included();
        return tail.trailing().map(kind -> switch (kind) {
            case AND_MORE_INCLUDED -> ParsedValue.Sign.AT_LEAST;
            case AND_LESS_INCLUDED -> ParsedValue.Sign.AT_MOST;
            case BEYOND -> ParsedValue.Sign.MORE_THAN;
            case AND_MORE -> excluded ? ParsedValue.Sign.MORE_THAN : ParsedValue.Sign.AT_LEAST;
            default -> excluded ? ParsedValue.Sign.LESS_THAN : ParsedValue.Sign.AT_MOST;
        });
    }

    private ParsedValue.Certainty certainty() {
        if (core.bound()) {
            return ParsedValue.Certainty.LOWER_BOUND;
        } else if (preceding.endsWith(WordKind.NEARLY)) {
            return ParsedValue.Certainty.UPPER_BOUND;
        }
        boolean about = preceding.endsWith(WordKind.ABOUT) || tail.around();
        return about ? ParsedValue.Certainty.APPROXIMATE : ParsedValue.Certainty.EXACT;
    }

    private Set<ParsedValue.Open> open() {
        Set<ParsedValue.Open> open = EnumSet.noneOf(ParsedValue.Open.class);
        Optional<WordKind> trailing = tail.trailing();
        boolean loose =
                trailing.isPresent() && (trailing.get() == WordKind.AND_MORE || trailing.get() == WordKind.AND_LESS);
        if (loose && !isComparedBefore() && tail.bracket().isEmpty()) {
            open.add(ParsedValue.Open.LIMIT);
        }
        if (core.zeros() > 0 && unit().isEmpty()) {
            open.add(ParsedValue.Open.UNIT);
        }
        return open;
    }

    /** 每月2次 is 2次/月; a rate is unchanged. */
    private String unitWithPer() {
        return unit().isEmpty() || unit().equals("%") || preceding.per().isEmpty()
                ? unit()
                : unit() + "/" + String.join("/", preceding.per());
    }
}
