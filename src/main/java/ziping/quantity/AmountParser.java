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
 * <p>The tokens before the first number are already read into a {@link PrecedingWords}.
 */
final class AmountParser {
    private static final Set<String> MONTHS = Set.of("月", "月份");
    private static final Set<String> PLACES = Set.of("名", "位");
    private static final Set<String> YEARS = Set.of("年", "年度");

    private final TokenReader tokens;
    private final QuantityParser quantities;
    private final String written;

    AmountParser(TokenReader tokens, String written) {
        this.tokens = tokens;
        this.quantities = new QuantityParser(tokens);
        this.written = written;
    }

    /** The value that begins here; if there is none, the position does not change. */
    Optional<ParsedValue> read(PrecedingWords preceding) {
        int start = tokens.position();
        Optional<ParsedValue> said = preceding.endsWith(WordKind.ORDINAL) ? rank() : amount(preceding);
        if (said.isEmpty()) {
            tokens.back(start);
        }
        return said;
    }

    private Optional<ParsedValue> amount(PrecedingWords preceding) {
        Optional<Quantity> first = quantities.read(preceding);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<ParsedValue> ratio = ratio(first.get());
        if (ratio.isPresent()) {
            return ratio;
        }
        Optional<ParsedValue> range = range(first.get());
        return range.isPresent() ? range : alone(first.get());
    }

    /** A bare number with a dash or a ratio sign after it, but no second number, is not an amount. */
    private Optional<ParsedValue> alone(Quantity quantity) {
        boolean broken = quantity.core().isBare()
                && tokens.isAhead(0, WordKind.DASH, WordKind.RATIO, WordKind.PARTS_OF)
                && tokens.ahead(1).isPresent();
        return broken ? Optional.empty() : Optional.of(quantity.asParsedValue(written));
    }

    private Optional<ParsedValue> rank() {
        Optional<Token.Figure> place = tokens.figure();
        if (tokens.ahead(0).orElse(null) instanceof Token.Mark mark && PLACES.contains(mark.text())) {
            tokens.next();
        }
        if (place.isEmpty() || !tokens.atClauseEnd()) {
            return Optional.empty();
        }
        BigDecimal number = place.get().value();
        return number.scale() <= 0 && number.precision() < 10
                ? Optional.of(new ParsedValue.Rank(number.intValueExact(), written))
                : Optional.empty();
    }

    private Optional<ParsedValue> ratio(Quantity first) {
        int start = tokens.position();
        Optional<Token.Mark> joint = tokens.take(WordKind.RATIO, WordKind.PARTS_OF);
        Optional<Quantity> second = joint.isPresent() ? quantities.expect(PrecedingWords.NONE) : Optional.empty();
        if (second.isEmpty() || !first.core().isBare()) {
            tokens.back(start);
            return Optional.empty();
        } else if (isPeriod(first, second.get())) {
            return Optional.of(new ParsedValue.Wording(written));
        } else if (!second.get().core().isBare()) {
            return unclear(ParsedValue.Unclear.Reason.SEVERAL_NUMBERS);
        }
        ParsedValue.Sign sign =
                first.isComparedBefore() ? first.sign() : second.get().sign();
        return Optional.of(
                joint.get().kind() == WordKind.RATIO
                        ? new ParsedValue.Ratio(
                                sign, first.value(), second.get().value())
                        : new ParsedValue.Ratio(sign, second.get().value(), first.value()));
    }

    private Optional<ParsedValue> range(Quantity first) {
        int start = tokens.position();
        Optional<ParsedValue> range = tokens.skip(WordKind.DASH) ? dashed(first) : around(first);
        if (range.isEmpty()) {
            tokens.back(start);
        }
        return range;
    }

    /** The third dash of {@code -5--3} is a minus. */
    private PrecedingWords afterDash() {
        Optional<Token.Mark> dash = tokens.take(WordKind.DASH);
        return dash.isPresent()
                ? PrecedingWords.NONE.after(
                        new Token.Mark(WordKind.MINUS, dash.get().text()))
                : PrecedingWords.NONE;
    }

    /** {@code 90≤X<95}. */
    private Optional<ParsedValue> around(Quantity low) {
        Optional<Token.Mark> before = tokens.take(WordKind.AT_MOST, WordKind.LESS_THAN);
        if (tokens.wordsAhead(0)) {
            tokens.next();
        }
        Optional<Token.Mark> after = tokens.take(WordKind.AT_MOST, WordKind.LESS_THAN);
        if (before.isEmpty() || after.isEmpty() || low.sign() != ParsedValue.Sign.NONE) {
            return Optional.empty();
        }
        boolean lowIncluded = before.get().kind() == WordKind.AT_MOST;
        Optional<Quantity> high = quantities.expect(PrecedingWords.NONE.after(after.get()));
        if (high.isEmpty()) {
            return Optional.empty();
        }
        ParsedValue.Limit from = new ParsedValue.Limit(low.value(), lowIncluded, true);
        return Optional.of(new ParsedValue.Range(from, high.get().limit(), unit(low, high.get())));
    }

    private Optional<ParsedValue> dashed(Quantity first) {
        Optional<Quantity> second = quantities.expect(afterDash());
        return second.isPresent() ? dashed(first.scaledAs(second.get()), second.get()) : Optional.empty();
    }

    private Optional<ParsedValue> dashed(Quantity low, Quantity high) {
        if (isPartOfName(high)) {
            return Optional.empty();
        } else if (isPeriod(low, high)) {
            return Optional.of(new ParsedValue.Wording(written));
        } else if (low.pointsUp() || high.pointsUp() || low.preceding().contradicts()) {
            return unclear(ParsedValue.Unclear.Reason.CONTRADICTING_SIGNS);
        } else if (!low.unit().isEmpty() && !low.unit().equals(unit(low, high))) {
            return unclear(ParsedValue.Unclear.Reason.SEVERAL_NUMBERS);
        }
        return bounded(low, high);
    }

    /** A falling range is accepted for percentages, and if a bracket says which end is included: 100-80%（含80%）. */
    private Optional<ParsedValue> bounded(Quantity low, Quantity high) {
        List<Quantity.Bracket> brackets = new ArrayList<>();
        low.tail().bracket().ifPresent(brackets::add);
        high.tail().bracket().ifPresent(brackets::add);
        boolean falling = low.value().compareTo(high.value()) > 0;
        if (falling && brackets.isEmpty() && !unit(low, high).equals("%")) {
            return unclear(ParsedValue.Unclear.Reason.REVERSED_RANGE);
        }
        ParsedValue.Limit from = limit(falling ? high : low, brackets);
        ParsedValue.Limit to = limit(falling ? low : high, brackets);
        return Optional.of(new ParsedValue.Range(from, to, unit(low, high)));
    }

    /** 3-5号楼. */
    private boolean isPartOfName(Quantity high) {
        return high.core().isBare()
                && (tokens.wordsAhead(0) || tokens.isAhead(0, WordKind.DAY, WordKind.DASH, WordKind.GLUE));
    }

    /** 1-12月 and 2021-2023年 are periods, not amounts. */
    private static boolean isPeriod(Quantity low, Quantity high) {
        boolean inYears = high.core().isBare() || YEARS.contains(high.unit());
        return MONTHS.contains(high.unit())
                || (inYears
                        && DateParser.isYear(low.core().figure())
                        && DateParser.isYear(high.core().figure()));
    }

    /** 含 belongs to the end whose number it repeats, else to the end that it follows. */
    private static ParsedValue.Limit limit(Quantity end, List<Quantity.Bracket> brackets) {
        for (Quantity.Bracket bracket : brackets) {
            if (bracket.names(end.number())) {
                return new ParsedValue.Limit(end.value(), bracket.included(), true);
            }
        }
        Optional<Quantity.Bracket> own = end.tail().bracket();
        return own.isPresent() && own.get().namesNoOtherThan(end.number())
                ? new ParsedValue.Limit(end.value(), own.get().included(), true)
                : new ParsedValue.Limit(end.value(), true, false);
    }

    private static String unit(Quantity low, Quantity high) {
        return high.unit().isEmpty() ? low.unit() : high.unit();
    }

    private Optional<ParsedValue> unclear(ParsedValue.Unclear.Reason reason) {
        return Optional.of(new ParsedValue.Unclear(reason, written));
    }
}
