package ziping.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the numbers in running text, each with the words before it. */
public final class ProseNumbers {
    private static final Pattern SENTENCE = Pattern.compile("[。！？!?\\r\\n]+");

    private final TokenReader tokens;
    private final DateParser dates;
    private final AmountParser amounts;
    private final int sentence;
    private final List<Figure> figures;

    /**
     * A number with its unit.
     *
     * @param sentence counts the sentences from 0
     * @param since the text between the figure before it, if there is one, and its own clause
     * @param before the text before it in its clause; both without blanks and days, in half width
     * @param written the number with its comparator and unit
     */
    public record Figure(int sentence, String since, String before, String written, ParsedValue.Amount amount) {
        /** Whether the number is exact, and not a limit. */
        public boolean isExact() {
            return amount.isOneNumber() && amount.open().isEmpty();
        }
    }

    private ProseNumbers(String text, int sentence, List<Figure> figures) {
        this.tokens = new TokenReader(Tokenizer.of(text));
        this.dates = new DateParser(tokens, text);
        this.amounts = new AmountParser(tokens, text);
        this.sentence = sentence;
        this.figures = figures;
    }

    /** All figures that are amounts, in the order of the text. */
    public static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        List<String> sentences = SENTENCE.splitAsStream(text).toList();
        for (int i = 0; i < sentences.size(); i++) {
            new ProseNumbers(SpellingNormalizer.normal(sentences.get(i)), i, figures).collect();
        }
        return List.copyOf(figures);
    }

    private void collect() {
        PrecedingWords preceding = PrecedingWords.NONE;
        StringBuilder since = new StringBuilder();
        StringBuilder before = new StringBuilder();
        while (!tokens.atEnd()) {
            int start = tokens.position();
            Optional<ParsedValue> date = dates.read(preceding);
            Optional<ParsedValue> part = date.isPresent() ? date : amounts.read(preceding);
            boolean clauseEnds = part.isEmpty() && tokens.atClauseEnd();
            preceding = part.isPresent() ? PrecedingWords.NONE : preceding.after(tokens.next());
            if (part.isPresent() && part.get() instanceof ParsedValue.Amount amount) {
                String written = tokens.textSince(start);
                figures.add(new Figure(sentence, since.toString(), before.toString(), written, amount));
                since.setLength(0);
                before.setLength(0);
            } else if (clauseEnds) {
                since.append(before);
                before.setLength(0);
            } else if (part.isEmpty()) {
                before.append(tokens.textSince(start));
            }
        }
    }
}
