package ziping.quantity;

import ziping.model.Decimals;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One number with its comparators, unit and brackets. It can still become one end of a range. */
record Quantity(Lead lead, Core core, Tail tail) {
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
    record Tail(Optional<Bracket> bracket, Optional<Kind> trailing, boolean around) {}

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
        return Decimals.normal(lead.endsWith(Kind.MINUS) ? scaled.negate() : scaled);
    }

    /** This number with the scale of the other end of its range: 10 in 10-20万 is 10万, 10万 in 10万-20万元 is 10万元. */
    Quantity scaledAs(Quantity other) {
        if (!unit().isEmpty()) {
            return this;
        } else if (core.zeros() > 0) {
            Optional<BigDecimal> factor = Money.factor(Money.YUAN, other.unit());
            return factor.isPresent() ? scaled(core.zeros() - factor.get().scale()) : this;
        }
        return number().compareTo(other.number()) < 0 ? scaled(other.core().zeros()) : this;
    }

    private Quantity scaled(int zeros) {
        return new Quantity(lead, new Core(core.figure(), zeros, unit(), core.bound(), core.certain()), tail);
    }

    /** The meaning of this number alone. */
    Meaning meaning(String written) {
        if (lead.endsWith(Kind.PLUS_MINUS)) {
            return new Meaning.Tolerance(value(), unitWithPer());
        } else if (contradicts()) {
            return new Meaning.Unclear(Meaning.Unclear.Reason.CONTRADICTING_SIGNS, written);
        }
        Meaning.Amount amount = new Meaning.Amount(sign(), value(), unitWithPer(), certainty(), open());
        if (!lead.decrease()) {
            return amount;
        }
        return new Meaning.Decrease(sign() == Meaning.Sign.NONE ? amount.with(Meaning.Sign.AT_LEAST) : amount);
    }

    /** The comparator before the number. If there is none or only {@code =}, the one after the number. */
    Meaning.Sign sign() {
        Optional<Meaning.Sign> after = trailingSign();
        return isComparedBefore() || after.isEmpty() ? signBefore() : after.get();
    }

    /** This number as a limit of a range, included or not as its comparator says. */
    Meaning.Limit limit() {
        boolean excluded = sign() == Meaning.Sign.MORE_THAN || sign() == Meaning.Sign.LESS_THAN;
        return new Meaning.Limit(value(), !excluded, !open().contains(Meaning.Open.LIMIT));
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

    private Meaning.Sign signBefore() {
        return lead.sign().orElse(Meaning.Sign.NONE);
    }

    private boolean contradicts() {
        Meaning.Sign after = trailingSign().orElse(Meaning.Sign.NONE);
        boolean opposite = (isUp(signBefore()) && isDown(after)) || (isDown(signBefore()) && isUp(after));
        boolean otherNumber =
                tail.bracket().isPresent() && !tail.bracket().get().namesNoOtherThan(number());
        return lead.contradicts() || opposite || otherNumber;
    }

    private static boolean isUp(Meaning.Sign sign) {
        return sign == Meaning.Sign.AT_LEAST || sign == Meaning.Sign.MORE_THAN;
    }

    private static boolean isDown(Meaning.Sign sign) {
        return sign == Meaning.Sign.AT_MOST || sign == Meaning.Sign.LESS_THAN;
    }

    private Optional<Meaning.Sign> trailingSign() {
        boolean excluded = tail.bracket().isPresent() && !tail.bracket().get().included();
        return tail.trailing().map(kind -> switch (kind) {
            case AND_MORE_INCLUDED -> Meaning.Sign.AT_LEAST;
            case AND_LESS_INCLUDED -> Meaning.Sign.AT_MOST;
            case BEYOND -> Meaning.Sign.MORE_THAN;
            case AND_MORE -> excluded ? Meaning.Sign.MORE_THAN : Meaning.Sign.AT_LEAST;
            default -> excluded ? Meaning.Sign.LESS_THAN : Meaning.Sign.AT_MOST;
        });
    }

    private Meaning.Certainty certainty() {
        if (core.bound()) {
            return Meaning.Certainty.LOWER_BOUND;
        } else if (lead.endsWith(Kind.NEARLY)) {
            return Meaning.Certainty.UPPER_BOUND;
        }
        boolean about = lead.endsWith(Kind.ABOUT) || tail.around();
        return about ? Meaning.Certainty.APPROXIMATE : Meaning.Certainty.EXACT;
    }

    private Set<Meaning.Open> open() {
        Set<Meaning.Open> open = EnumSet.noneOf(Meaning.Open.class);
        Optional<Kind> trailing = tail.trailing();
        boolean loose = trailing.isPresent() && (trailing.get() == Kind.AND_MORE || trailing.get() == Kind.AND_LESS);
        if (loose && !isComparedBefore() && tail.bracket().isEmpty()) {
            open.add(Meaning.Open.LIMIT);
        }
        if (core.zeros() > 0 && unit().isEmpty()) {
            open.add(Meaning.Open.UNIT);
        }
        return open;
    }

    /** 每月2次 is 2次/月; a rate is unchanged. */
    private String unitWithPer() {
        return unit().isEmpty() || unit().equals("%") || lead.per().isEmpty()
                ? unit()
                : unit() + "/" + String.join("/", lead.per());
    }
}
