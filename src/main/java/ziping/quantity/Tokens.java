package ziping.quantity;

import static ziping.quantity.Meaning.Sign.AT_LEAST;
import static ziping.quantity.Meaning.Sign.AT_MOST;
import static ziping.quantity.Meaning.Sign.EQUAL;
import static ziping.quantity.Meaning.Sign.LESS_THAN;
import static ziping.quantity.Meaning.Sign.MORE_THAN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a written value into tokens; the longest word wins, so that 不超过 is not read as 超过. */
final class Tokens {
    private static final List<Map.Entry<String, Token>> LEXICON = longestFirst(Map.ofEntries(
            word("≥", new Token.Comparator(AT_LEAST)),
            word(">", new Token.Comparator(MORE_THAN)),
            word("=", new Token.Comparator(EQUAL)),
            word("≤", new Token.Comparator(AT_MOST)),
            word("<", new Token.Comparator(LESS_THAN)),
            word("不低于", new Token.Comparator(AT_LEAST)),
            word("不少于", new Token.Comparator(AT_LEAST)),
            word("不小于", new Token.Comparator(AT_LEAST)),
            word("至少", new Token.Comparator(AT_LEAST)),
            word("大于等于", new Token.Comparator(AT_LEAST)),
            word("超过", new Token.Comparator(MORE_THAN)),
            word("大于", new Token.Comparator(MORE_THAN)),
            word("高于", new Token.Comparator(MORE_THAN)),
            word("多于", new Token.Comparator(MORE_THAN)),
            word("等于", new Token.Comparator(EQUAL)),
            word("不超过", new Token.Comparator(AT_MOST)),
            word("不高于", new Token.Comparator(AT_MOST)),
            word("不大于", new Token.Comparator(AT_MOST)),
            word("不多于", new Token.Comparator(AT_MOST)),
            word("至多", new Token.Comparator(AT_MOST)),
            word("小于等于", new Token.Comparator(AT_MOST)),
            word("控制在", new Token.Comparator(AT_MOST)),
            word("低于", new Token.Comparator(LESS_THAN)),
            word("小于", new Token.Comparator(LESS_THAN)),
            word("少于", new Token.Comparator(LESS_THAN)),
            word("不足", new Token.Comparator(LESS_THAN)),
            word("不满", new Token.Comparator(LESS_THAN)),
            word("及以上", new Token.Trailing(AT_LEAST)),
            word("以上", new Token.Trailing(AT_LEAST)),
            word("及以下", new Token.Trailing(AT_MOST)),
            word("以下", new Token.Trailing(AT_MOST)),
            word("以内", new Token.Trailing(AT_MOST)),
            word("之内", new Token.Trailing(AT_MOST)),
            word("约", new Token.Hedge(Meaning.Certainty.APPROXIMATE)),
            word("左右", new Token.Hedge(Meaning.Certainty.APPROXIMATE)),
            word("多", new Token.Hedge(Meaning.Certainty.LOWER_BOUND)),
            word("余", new Token.Hedge(Meaning.Certainty.LOWER_BOUND)),
            word("(含)", new Token.Inclusion(true)),
            word("(不含)", new Token.Inclusion(false)),
            word("~", new Token.Dash()),
            word("-", new Token.Dash()),
            word("至", new Token.Dash()),
            word("%", new Token.Percent(0)),
            word("‰", new Token.Percent(1)),
            word("千", new Token.Scale("千", 3)),
            word("万", new Token.Scale("万", 4)),
            word("亿", new Token.Scale("亿", 8))));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String spelled) {
        Tokens tokens = new Tokens(spelled);
        while (tokens.at < spelled.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        if (isDigit(text.charAt(at))) {
            tokens.add(figure());
            return;
        }
        Optional<Map.Entry<String, Token>> word = LEXICON.stream()
                .filter(it -> text.startsWith(it.getKey(), at))
                .filter(it -> belongsHere(it.getValue()))
                .findFirst();
        String taken = word.map(Map.Entry::getKey).orElse(text.substring(at, at + 1));
        word.map(Map.Entry::getValue).ifPresentOrElse(tokens::add, () -> addWords(taken));
        at += taken.length();
    }

    /** 千 in 千方百计 and 多 in 多措并举 are no quantities: such words count only after a figure. */
    private boolean belongsHere(Token token) {
        boolean bindsBackwards = token instanceof Token.Scale
                || token instanceof Token.Percent
                || token instanceof Token.Dash
                || token instanceof Token.Inclusion
                || (token instanceof Token.Hedge hedge && hedge.certainty() == Meaning.Certainty.LOWER_BOUND);
        return !bindsBackwards || tokens.stream().anyMatch(it -> it instanceof Token.Figure);
    }

    private Token figure() {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || isInnerMark(end))) {
            end++;
        }
        String digits = text.substring(at, end).replace(",", "");
        at = end;
        return new Token.Figure(new BigDecimal(digits));
    }

    private boolean isInnerMark(int i) {
        boolean betweenDigits = i + 1 < text.length() && isDigit(text.charAt(i + 1)) && isDigit(text.charAt(i - 1));
        boolean firstPoint = text.charAt(i) == '.' && text.substring(at, i).indexOf('.') < 0;
        return betweenDigits && (firstPoint || text.charAt(i) == ',');
    }

    private void addWords(String more) {
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last) instanceof Token.Words words) {
            tokens.set(last, new Token.Words(words.words() + more));
        } else {
            tokens.add(new Token.Words(more));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Map.Entry<String, Token> word(String word, Token token) {
        return Map.entry(word, token);
    }

    private static List<Map.Entry<String, Token>> longestFirst(Map<String, Token> words) {
        return words.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Token> word) -> word.getKey().length())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
