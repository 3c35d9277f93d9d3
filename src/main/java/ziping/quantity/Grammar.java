package ziping.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ziping.model.Decimals;

/**
 * Reads tokens:
 *
 * <pre>
 * value  := words? hedge* comparator? figure scale? hedge* percent? unit? inclusion? trailing? words?
 * range  := figure … dash figure …
 * wording := words
 * </pre>
 */
final class Grammar {
    private final List<Token> tokens;
    private final String written;

    Grammar(List<Token> tokens, String written) {
        this.tokens = tokens;
        this.written = written;
    }

    Meaning read() {
        List<Integer> figures = positions(Token.Figure.class);
        if (figures.isEmpty()) {
            return new Meaning.Wording(written);
        } else if (figures.size() == 1) {
            return amount(figures.get(0));
        } else if (figures.size() == 2 && dashBetween(figures.get(0), figures.get(1))) {
            return range(figures.get(0), figures.get(1));
        }
        return new Meaning.Unclear(Meaning.Unclear.Reason.SEVERAL_NUMBERS, written);
    }

    private Meaning amount(int figure) {
        List<Meaning.Sign> signs = tokens.stream()
                .filter(it -> it instanceof Token.Comparator || it instanceof Token.Trailing)
                .map(it -> it instanceof Token.Comparator before ? before.sign() : ((Token.Trailing) it).sign())
                .distinct()
                .toList();
        if (signs.size() > 1 && !(signs.size() == 2 && signs.contains(Meaning.Sign.EQUAL))) {
            return new Meaning.Unclear(Meaning.Unclear.Reason.CONTRADICTING_SIGNS, written);
        }
        Meaning.Sign sign = signs.isEmpty() ? Meaning.Sign.NONE : signs.get(signs.size() - 1);
        return new Meaning.Amount(sign, value(figure), unit(figure), certainty());
    }

    private Meaning range(int low, int high) {
        String unit = unit(high).isEmpty() ? unit(low) : unit(high);
        return new Meaning.Range(limit(low, high), limit(high, tokens.size()), unit);
    }

    private Meaning.Limit limit(int figure, int end) {
        boolean included = tokens.subList(figure, end).stream()
                .filter(Token.Inclusion.class::isInstance)
                .map(it -> ((Token.Inclusion) it).included())
                .findFirst()
                .orElse(true);
        return new Meaning.Limit(value(figure), included);
    }

    /** Money keeps 万元 and 亿元 as its unit, because people compare it in the unit they wrote. */
    private BigDecimal value(int figure) {
        BigDecimal value = ((Token.Figure) tokens.get(figure)).value();
        int zeros = money(figure).isPresent()
                ? 0
                : scale(figure).map(Token.Scale::zeros).orElse(0)
                        - percent(figure).map(Token.Percent::zeros).orElse(0);
        boolean negative = figure == 1
                && tokens.get(0) instanceof Token.Words words
                && words.words().equals("-");
        BigDecimal scaled = value.scaleByPowerOfTen(zeros);
        return Decimals.normal(negative ? scaled.negate() : scaled);
    }

    private String unit(int figure) {
        if (percent(figure).isPresent()) {
            return "%";
        }
        return money(figure).orElseGet(() -> wordsAfter(figure));
    }

    private Optional<String> money(int figure) {
        return wordsAfter(figure).startsWith("元")
                ? Optional.of(scale(figure).map(Token.Scale::word).orElse("") + "元")
                : Optional.empty();
    }

    private Optional<Token.Scale> scale(int figure) {
        return after(figure, Token.Scale.class);
    }

    private Optional<Token.Percent> percent(int figure) {
        return after(figure, Token.Percent.class);
    }

    private String wordsAfter(int figure) {
        return after(figure, Token.Words.class).map(Token.Words::words).orElse("");
    }

    /** The first such token that still belongs to the figure: nothing stands between but scales and hedges. */
    private <T extends Token> Optional<T> after(int figure, Class<T> kind) {
        for (Token token : tokens.subList(figure + 1, tokens.size())) {
            if (kind.isInstance(token)) {
                return Optional.of(kind.cast(token));
            } else if (!(token instanceof Token.Scale || token instanceof Token.Hedge)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Meaning.Certainty certainty() {
        return tokens.stream()
                .filter(Token.Hedge.class::isInstance)
                .map(it -> ((Token.Hedge) it).certainty())
                .findFirst()
                .orElse(Meaning.Certainty.EXACT);
    }

    private boolean dashBetween(int low, int high) {
        return tokens.subList(low, high).stream().anyMatch(Token.Dash.class::isInstance);
    }

    private List<Integer> positions(Class<? extends Token> kind) {
        return IntStream.range(0, tokens.size())
                .filter(i -> kind.isInstance(tokens.get(i)))
                .boxed()
                .toList();
    }
}
