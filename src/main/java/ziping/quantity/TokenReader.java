package ziping.quantity;

import java.util.List;
import java.util.Optional;

/** Reads tokens from left to right. The reader can go back to an earlier position. */
final class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
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

    /**
     * The next token, or one after it.
     *
     * @param further 0 for the next token, 1 for the one after it
     */
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
    Optional<Token.Mark> take(WordKind... kinds) {
        return isAhead(0, kinds) ? take(Token.Mark.class) : Optional.empty();
    }

    /** Skips the next token if it is a mark of that kind; returns whether it was. */
    boolean skip(WordKind kind) {
        return take(kind).isPresent();
    }

    /** Whether a token is a mark of one of these kinds. */
    boolean isAhead(int further, WordKind... kinds) {
        if (at + further >= tokens.size() || !(tokens.get(at + further) instanceof Token.Mark mark)) {
            return false;
        }
        for (WordKind kind : kinds) {
            if (mark.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The text of a mark or of words; empty for others. */
    String textAhead(int further) {
        Token token = ahead(further).orElse(null);
        return token instanceof Token.Mark mark
                ? mark.text()
                : token instanceof Token.Words messages ? messages.text() : "";
    }

    /** Whether a token is words. */
    boolean wordsAhead(int further) {
        return ahead(further).orElse(null) instanceof Token.Words;
    }

    /** Whether the clause ends here. */
    boolean atClauseEnd() {
        return atEnd() || isAhead(0, WordKind.STOP, WordKind.ITEM);
    }

    /** The text from a position to here. */
    String textSince(int position) {
        StringBuilder text = new StringBuilder();
        tokens.subList(position, at).forEach(token -> text.append(token.written()));
        return text.toString();
    }

    /** The number of characters in all words. */
    int charactersOfWords() {
        int characters = 0;
        for (Token token : tokens) {
            if (token instanceof Token.Words messages) {
                characters += messages.text().length();
            }
        }
        return characters;
    }

    /** Whether any token is words. */
    boolean holdsWords() {
        for (Token token : tokens) {
            if (token instanceof Token.Words) {
                return true;
            }
        }
        return false;
    }
}
