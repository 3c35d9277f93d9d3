package ziping.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ziping.model.form.FormCell;

/**
 * Words to find in texts.
 *
 * @param words of which any is searched
 * @param notAfter words close before a match that cancel it: 未 before 全部完成
 * @param notBefore words directly behind a match that cancel it: 的 behind 未完成
 */
public record Wording(List<String> words, List<String> notAfter, List<String> notBefore) {
    private static final Pattern CLAUSE = Pattern.compile("[，,。；;！!？?\\r\\n]+");

    /** Characters before a match in which a cancelling word counts, such as 没有出现任何. */
    private static final int CLOSE = 6;

    private static final int QUOTED = 40;

    /** A clause that contains one of the words, and its cell. */
    public record Said(FormCell cell, String clause) {}

    /** The first clause with one of the words. */
    public Optional<Said> saidIn(List<FormCell> cells) {
        return all(cells).findFirst();
    }

    /** Every clause with one of the words. */
    public Stream<Said> all(List<FormCell> cells) {
        return cells.stream().flatMap(cell -> clauses(cell.displayText()).map(clause -> new Said(cell, clause)));
    }

    /** Whether a text contains one of the words. */
    boolean isSaidIn(String text) {
        return clauses(text).findAny().isPresent();
    }

    /** The clauses of a text that contain one of the words. */
    public Stream<String> clauses(String text) {
        return mentions(text) ? CLAUSE.splitAsStream(text).filter(this::says).map(Wording::quoted) : Stream.empty();
    }

    private boolean mentions(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean says(String clause) {
        for (String word : words) {
            for (int at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
                String before = clause.substring(Math.max(0, at - CLOSE), at);
                String behind = clause.substring(at + word.length());
                if (notAfter.stream().noneMatch(before::contains)
                        && notBefore.stream().noneMatch(behind::startsWith)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The beginning of a text, short enough for a quotation. */
    public static String quoted(String clause) {
        String words = clause.strip();
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
    }

    /** The letters and digits of a text, without everything else. */
    public static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                kept.appendCodePoint(text.codePointAt(i));
            }
        }
        return kept.toString();
    }
}
