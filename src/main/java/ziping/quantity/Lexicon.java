package ziping.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words that mean something beside a number: those of {@code lexicon.txt}, and the units. */
final class Lexicon {
    private static final List<Token.Mark> MARKS = marks();

    /** Single characters that begin so many other words that they count only right after a number. */
    private static final Set<Kind> AFTER_A_NUMBER = EnumSet.of(
            Kind.UNIT,
            Kind.HUNDRED,
            Kind.THOUSAND,
            Kind.TEN_THOUSAND,
            Kind.HUNDRED_MILLION,
            Kind.PERCENT,
            Kind.ODD,
            Kind.AROUND,
            Kind.DAY,
            Kind.GRADE);

    private Lexicon() {}

    /** The longest word that stands at a place of a text, so that 不超过 is not read as 超过. */
    static Optional<Token.Mark> at(String text, int place, boolean afterNumber) {
        return MARKS.stream()
                .filter(it -> afterNumber || !AFTER_A_NUMBER.contains(it.kind()))
                .filter(it -> text.startsWith(it.text(), place))
                .filter(it -> !cutsLatinWord(text, place + it.text().length()))
                .findFirst();
    }

    /** km is a unit in 5km, m is none in 5mol. */
    private static boolean cutsLatinWord(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static List<Token.Mark> marks() {
        List<Token.Mark> marks = new ArrayList<>();
        WordList.read("lexicon.txt").forEach((key, words) -> {
            Kind kind = Kind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
            words.forEach(it -> marks.add(new Token.Mark(kind, it)));
        });
        marks.add(new Token.Mark(Kind.STOP, Spelling.BETWEEN_DIGITS));
        Units.written().forEach(it -> marks.add(new Token.Mark(Kind.UNIT, it)));
        marks.sort(Comparator.comparing((Token.Mark it) -> it.text().length()).reversed());
        return List.copyOf(marks);
    }
}
