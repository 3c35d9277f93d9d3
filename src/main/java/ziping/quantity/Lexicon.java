package ziping.quantity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that mean something beside a number: those of {@code lexicon.txt}, and the units. */
final class Lexicon {
    /** By their first character, the longest first. */
    private static final Map<Character, List<Token.Mark>> MARKS = Stream.of(
                    words(),
                    Units.written().stream().map(it -> new Token.Mark(Kind.UNIT, it)),
                    Stream.of(new Token.Mark(Kind.STOP, Spelling.BETWEEN_DIGITS)))
            .flatMap(it -> it)
            .sorted(Comparator.comparing((Token.Mark it) -> it.text().length()).reversed())
            .collect(Collectors.groupingBy(it -> it.text().charAt(0)));

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
        if (place < text.length()) {
            for (Token.Mark mark : MARKS.getOrDefault(text.charAt(place), List.of())) {
                if ((afterNumber || !AFTER_A_NUMBER.contains(mark.kind()))
                        && text.startsWith(mark.text(), place)
                        && !cutsLatinWord(text, place + mark.text().length())) {
                    return Optional.of(mark);
                }
            }
        }
        return Optional.empty();
    }

    /** km is a unit in 5km, m is none in 5mol. */
    private static boolean cutsLatinWord(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Stream<Token.Mark> words() {
        return WordList.read("lexicon.txt").entrySet().stream().flatMap(line -> {
            Kind kind = Kind.valueOf(line.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
            return line.getValue().stream().map(it -> new Token.Mark(kind, it));
        });
    }
}
