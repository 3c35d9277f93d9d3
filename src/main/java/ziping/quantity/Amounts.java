package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a value of one or two numbers:
 *
 * <pre>
 * said   := ratio | range | quantity | rank
 * ratio  := quantity (":" | "/" | 分之) quantity
 * range  := quantity dash quantity | quantity comparator words? comparator quantity
 * rank   := 第 number (名 | 位)?
 * </pre>
 *
 * <p>The tokens before the first number are already read into a {@link Lead}.
 */
final class Amounts {
    private static final Set<String> MONTHS = Set.of("月", "月份");
    private static final Set<String> PLACES = Set.of("名", "位");
    private static final Set<String> YEARS = Set.of("年", "年度");

    private final Tape tape;
    private final Quantities quantities;
    private final String written;

    Amounts(Tape tape, String written) {
        this.tape = tape;
        this.quantities = new Quantities(tape);
        this.written = written;
    }

    /** The value that begins here; if there is none, the position does not change. */
    Optional<Meaning> read(Lead lead) {
        int start = tape.position();
        Optional<Meaning> said = lead.endsWith(Kind.ORDINAL) ? rank() : amount(lead);
        if (said.isEmpty()) {
            tape.back(start);
        }
        return said;
    }

    private Optional<Meaning> amount(Lead lead) {
        Optional<Quantity> first = quantities.read(lead);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meaning> ratio = ratio(first.get());
        if (ratio.isPresent()) {
            return ratio;
        }
        Optional<Meaning> range = range(first.get());
        return range.isPresent() ? range : alone(first.get());
    }

    /** A bare number with a dash or a ratio sign after it, but no second number, is not an amount. */
    private Optional<Meaning> alone(Quantity quantity) {
        boolean broken = quantity.core().isBare()
                && tape.isAhead(0, Kind.DASH, Kind.RATIO, Kind.PARTS_OF)
                && tape.ahead(1).isPresent();
        return broken ? Optional.empty() : Optional.of(quantity.meaning(written));
    }

    private Optional<Meaning> rank() {
        Optional<Token.Figure> place = tape.figure();
        if (tape.ahead(0).orElse(null) instanceof Token.Mark mark && PLACES.contains(mark.text())) {
            tape.next();
        }
        if (place.isEmpty() || !tape.atClauseEnd()) {
            return Optional.empty();
        }
        BigDecimal number = place.get().value();
        return number.scale() <= 0 && number.precision() < 10
                ? Optional.of(new Meaning.Rank(number.intValueExact(), written))
                : Optional.empty();
    }

    private Optional<Meaning> ratio(Quantity first) {
        int start = tape.position();
        Optional<Token.Mark> joint = tape.take(Kind.RATIO, Kind.PARTS_OF);
        Optional<Quantity> second = joint.isPresent() ? quantities.expect(Lead.NONE) : Optional.empty();
        if (second.isEmpty() || !first.core().isBare()) {
            tape.back(start);
            return Optional.empty();
        } else if (isPeriod(first, second.get())) {
            return Optional.of(new Meaning.Wording(written));
        } else if (!second.get().core().isBare()) {
            return unclear(Meaning.Unclear.Reason.SEVERAL_NUMBERS);
        }
        Meaning.Sign sign =
                first.isComparedBefore() ? first.sign() : second.get().sign();
        return Optional.of(
                joint.get().kind() == Kind.RATIO
                        ? new Meaning.Ratio(sign, first.value(), second.get().value())
                        : new Meaning.Ratio(sign, second.get().value(), first.value()));
    }

    private Optional<Meaning> range(Quantity first) {
        int start = tape.position();
        Optional<Meaning> range = tape.skip(Kind.DASH) ? dashed(first) : around(first);
        if (range.isEmpty()) {
            tape.back(start);
        }
        return range;
    }

    /** The third dash of {@code -5--3} is a minus. */
    private Lead afterDash() {
        Optional<Token.Mark> dash = tape.take(Kind.DASH);
        return dash.isPresent() ? Lead.NONE.after(new Token.Mark(Kind.MINUS, dash.get().text())) : Lead.NONE;
    }

    /** {@code 90≤X<95}. */
    private Optional<Meaning> around(Quantity low) {
        Optional<Token.Mark> before = tape.take(Kind.AT_MOST, Kind.LESS_THAN);
        if (tape.wordsAhead(0)) {
            tape.next();
        }
        Optional<Token.Mark> after = tape.take(Kind.AT_MOST, Kind.LESS_THAN);
        if (before.isEmpty() || after.isEmpty() || low.sign() != Meaning.Sign.NONE) {
            return Optional.empty();
        }
        boolean lowIncluded = before.get().kind() == Kind.AT_MOST;
        Optional<Quantity> high = quantities.expect(Lead.NONE.after(after.get()));
        if (high.isEmpty()) {
            return Optional.empty();
        }
        Meaning.Limit from = new Meaning.Limit(low.value(), lowIncluded, true);
        return Optional.of(new Meaning.Range(from, high.get().limit(), unit(low, high.get())));
    }

    private Optional<Meaning> dashed(Quantity first) {
        Optional<Quantity> second = quantities.expect(afterDash());
        return second.isPresent() ? dashed(first.scaledAs(second.get()), second.get()) : Optional.empty();
    }

    private Optional<Meaning> dashed(Quantity low, Quantity high) {
        if (isPartOfName(high)) {
            return Optional.empty();
        } else if (isPeriod(low, high)) {
            return Optional.of(new Meaning.Wording(written));
        } else if (low.pointsUp() || high.pointsUp() || low.lead().contradicts()) {
            return unclear(Meaning.Unclear.Reason.CONTRADICTING_SIGNS);
        } else if (!low.unit().isEmpty() && !low.unit().equals(unit(low, high))) {
            return unclear(Meaning.Unclear.Reason.SEVERAL_NUMBERS);
        }
        return bounded(low, high);
    }

    /** A falling range is accepted for percentages, and if a bracket says which end is included: 100-80%（含80%）. */
    private Optional<Meaning> bounded(Quantity low, Quantity high) {
        List<Quantity.Bracket> brackets = new ArrayList<>();
        low.tail().bracket().ifPresent(brackets::add);
        high.tail().bracket().ifPresent(brackets::add);
        boolean falling = low.value().compareTo(high.value()) > 0;
        if (falling && brackets.isEmpty() && !unit(low, high).equals("%")) {
            return unclear(Meaning.Unclear.Reason.REVERSED_RANGE);
        }
        Meaning.Limit from = limit(falling ? high : low, brackets);
        Meaning.Limit to = limit(falling ? low : high, brackets);
        return Optional.of(new Meaning.Range(from, to, unit(low, high)));
    }

    /** 3-5号楼. */
    private boolean isPartOfName(Quantity high) {
        return high.core().isBare() && (tape.wordsAhead(0) || tape.isAhead(0, Kind.DAY, Kind.DASH, Kind.GLUE));
    }

    /** 1-12月 and 2021-2023年 are periods, not amounts. */
    private static boolean isPeriod(Quantity low, Quantity high) {
        boolean inYears = high.core().isBare() || YEARS.contains(high.unit());
        return MONTHS.contains(high.unit())
                || (inYears
                        && Dates.isYear(low.core().figure())
                        && Dates.isYear(high.core().figure()));
    }

    /** 含 belongs to the end whose number it repeats, else to the end that it follows. */
    private static Meaning.Limit limit(Quantity end, List<Quantity.Bracket> brackets) {
        for (Quantity.Bracket bracket : brackets) {
            if (bracket.names(end.number())) {
                return new Meaning.Limit(end.value(), bracket.included(), true);
            }
        }
        Optional<Quantity.Bracket> own = end.tail().bracket();
        return own.isPresent() && own.get().namesNoOtherThan(end.number())
                ? new Meaning.Limit(end.value(), own.get().included(), true)
                : new Meaning.Limit(end.value(), true, false);
    }

    private static String unit(Quantity low, Quantity high) {
        return high.unit().isEmpty() ? low.unit() : high.unit();
    }

    private Optional<Meaning> unclear(Meaning.Unclear.Reason reason) {
        return Optional.of(new Meaning.Unclear(reason, written));
    }
}
