package ziping.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what is said with one or two numbers:
 *
 * <pre>
 * said   := ratio | range | quantity | rank
 * ratio  := quantity (":" | "/" | 分之) quantity
 * range  := quantity dash quantity | quantity comparator words? comparator quantity
 * rank   := 第 number (名 | 位)?
 * </pre>
 *
 * <p>What stands before the first number has been read into a {@link Lead}.
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

    /** What the tokens from here on say; if it is nothing of this kind, the tape stays where it is. */
    Optional<Meaning> read(Lead lead) {
        int start = tape.position();
        Optional<Meaning> said = lead.endsWith(Kind.ORDINAL)
                ? rank()
                : quantities
                        .read(lead)
                        .flatMap(first -> ratio(first).or(() -> range(first)).or(() -> alone(first)));
        if (said.isEmpty()) {
            tape.back(start);
        }
        return said;
    }

    /** A bare number that something was to follow, which did not, is no amount. */
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
        return place.filter(it -> tape.atClauseEnd()
                        && it.value().scale() <= 0
                        && it.value().precision() < 10)
                .map(it -> new Meaning.Rank(it.value().intValueExact(), written));
    }

    private Optional<Meaning> ratio(Quantity first) {
        int start = tape.position();
        Optional<Token.Mark> joint = tape.take(Kind.RATIO, Kind.PARTS_OF);
        Optional<Quantity> second = joint.flatMap(it -> quantities.expect(Lead.NONE));
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
        Optional<Meaning> range = tape.skip(Kind.DASH)
                ? quantities.expect(afterDash()).flatMap(second -> dashed(first.scaledAs(second), second))
                : around(first);
        if (range.isEmpty()) {
            tape.back(start);
        }
        return range;
    }

    /** The second dash of {@code -5--3} is a minus. */
    private Lead afterDash() {
        return tape.take(Kind.DASH)
                .map(it -> Lead.NONE.after(new Token.Mark(Kind.MINUS, it.text())))
                .orElse(Lead.NONE);
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
        return quantities.expect(Lead.NONE.after(after.get())).map(high -> {
            Meaning.Limit from = new Meaning.Limit(low.value(), lowIncluded, true);
            return new Meaning.Range(from, high.limit(), unit(low, high));
        });
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

    /** People count down between percentages, and where they say which end is included: 100-80%（含80%）. */
    private Optional<Meaning> bounded(Quantity low, Quantity high) {
        List<Quantity.Bracket> brackets =
                Stream.of(low, high).flatMap(it -> it.tail().bracket().stream()).toList();
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

    /** 1-12月 and 2021-2023年 say when, not how much. */
    private static boolean isPeriod(Quantity low, Quantity high) {
        boolean inYears = high.core().isBare() || YEARS.contains(high.unit());
        return MONTHS.contains(high.unit())
                || (inYears
                        && Dates.isYear(low.core().figure())
                        && Dates.isYear(high.core().figure()));
    }

    /** 含 names the end that it means, or stands behind it. */
    private static Meaning.Limit limit(Quantity end, List<Quantity.Bracket> brackets) {
        Optional<Quantity.Bracket> said = brackets.stream()
                .filter(it -> it.names(end.number()))
                .findFirst()
                .or(() -> end.tail().bracket().filter(it -> it.namesNoOtherThan(end.number())));
        return new Meaning.Limit(
                end.value(), said.map(Quantity.Bracket::included).orElse(true), said.isPresent());
    }

    private static String unit(Quantity low, Quantity high) {
        return high.unit().isEmpty() ? low.unit() : high.unit();
    }

    private Optional<Meaning> unclear(Meaning.Unclear.Reason reason) {
        return Optional.of(new Meaning.Unclear(reason, written));
    }
}
