package ziping.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the figures in running text, each with the words that it belongs to. */
public final class Prose {
    private static final Pattern SENTENCE = Pattern.compile("[。！？!?\\r\\n]+");
    private static final String COLON = ":";

    private final Tape tape;
    private final Dates dates;
    private final Amounts amounts;
    private final int sentence;
    private final List<Figure> figures;

    /**
     * A number with its unit.
     *
     * @param sentence counts the sentences from 0
     * @param before what stands before it in its clause, without blanks and days, in half width
     * @param written the number with all that belongs to it
     */
    public record Figure(int sentence, String before, String written, Meaning.Amount amount) {
        /** Whether it is certain, and no bound of something. */
        public boolean isExact() {
            return amount.isOneNumber() && amount.open().isEmpty();
        }
    }

    private Prose(String text, int sentence, List<Figure> figures) {
        this.tape = new Tape(Tokens.of(text));
        this.dates = new Dates(tape, text);
        this.amounts = new Amounts(tape, text);
        this.sentence = sentence;
        this.figures = figures;
    }

    /** All figures that count something, in the order of the text. */
    public static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        List<String> sentences = SENTENCE.splitAsStream(text).toList();
        for (int i = 0; i < sentences.size(); i++) {
            new Prose(Spelling.normal(sentences.get(i)), i, figures).collect();
        }
        return List.copyOf(figures);
    }

    private void collect() {
        Lead lead = Lead.NONE;
        StringBuilder before = new StringBuilder();
        while (!tape.atEnd()) {
            int start = tape.position();
            Lead here = lead;
            Optional<Meaning> part = dates.read(here).or(() -> amounts.read(here));
            if (part.isPresent()) {
                note(part.get(), before.toString(), tape.textSince(start));
                lead = Lead.NONE;
                before.setLength(0);
            } else if (tape.atClauseEnd()) {
                lead = lead.after(tape.next());
                before.setLength(0);
            } else {
                lead = lead.after(tape.next());
                before.append(tape.textSince(start));
            }
        }
    }

    /** In 自评结果:总得分 85 分 the colon ends what does not belong to the number; in 总得分:85 分 it does not. */
    private void note(Meaning part, String before, String written) {
        if (part instanceof Meaning.Amount amount) {
            String words = before.endsWith(COLON) ? before.substring(0, before.length() - 1) : before;
            figures.add(new Figure(sentence, words.substring(words.lastIndexOf(COLON) + 1), written, amount));
        }
    }
}
