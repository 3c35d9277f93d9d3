package ziping.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tokens, read from left to right; one can go back. */
final class Tape {
    private final List<Token> tokens;
    private int at;

    Tape(List<Token> tokens) {
        this.tokens = tokens;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean atStart() {
        return at == 0;
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** The token that comes next, or one some places further on. */
    Optional<Token> ahead(int further) {
        return at + further < tokens.size() ? Optional.of(tokens.get(at + further)) : Optional.empty();
    }

    Token next() {
        return tokens.get(at++);
    }

    /** The next token, if it is a number. */
    Optional<Token.Figure> figure() {
        return take(Token.Figure.class);
    }

    /** The next token, if it is of that type. */
    <T extends Token> Optional<T> take(Class<T> type) {
        if (atEnd() || !type.isInstance(tokens.get(at))) {
            return Optional.empty();
        }
        return Optional.of(type.cast(next()));
    }

    /** The next token, if it is a mark of one of these kinds. */
    Optional<Token.Mark> take(Kind... kinds) {
        return isAhead(0, kinds) ? take(Token.Mark.class) : Optional.empty();
    }

    /** Steps over the next token, if it is a mark of that kind; whether it was. */
    boolean skip(Kind kind) {
        return take(kind).isPresent();
    }

    /** Whether a token is a mark of one of these kinds. */
    boolean isAhead(int further, Kind... kinds) {
        return ahead(further).orElse(null) instanceof Token.Mark mark
                && Arrays.asList(kinds).contains(mark.kind());
    }

    /** The text of a mark or of words; empty for others. */
    String textAhead(int further) {
        Token token = ahead(further).orElse(null);
        return token instanceof Token.Mark mark ? mark.text() : token instanceof Token.Words words ? words.text() : "";
    }

    /** Whether a token is words, and words only. */
    boolean wordsAhead(int further) {
        return ahead(further).orElse(null) instanceof Token.Words;
    }

    /** Whether the clause ends here. */
    boolean atClauseEnd() {
        return atEnd() || isAhead(0, Kind.STOP, Kind.ITEM);
    }

    /** What was written from a position up to here. */
    String textSince(int position) {
        StringBuilder text = new StringBuilder();
        tokens.subList(position, at).forEach(it -> text.append(it.written()));
        return text.toString();
    }

    /** How many characters of words there are in all. */
    int charactersOfWords() {
        return tokens.stream()
                .filter(Token.Words.class::isInstance)
                .mapToInt(it -> ((Token.Words) it).text().length())
                .sum();
    }

    /** Whether any token is words. */
    boolean holdsWords() {
        return tokens.stream().anyMatch(Token.Words.class::isInstance);
    }
}
