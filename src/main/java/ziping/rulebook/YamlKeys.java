package ziping.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How names of code are spelled in the files, and which known word a misspelled one was meant to be. */
final class YamlKeys {
    private YamlKeys() {}

    /** {@code moneyUnit} is written {@code money-unit}; {@code extends_} is {@code extends}, a word Java keeps. */
    static String ofComponent(String name) {
        return name.replaceAll("_$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code NOT_RUN} is written {@code not-run}. */
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The known word that is so close to the typed one that it was probably meant. */
    static Optional<String> near(String typed, Collection<String> known) {
        int tolerance = (typed.length() + 1) / 3;
        return known.stream()
                .filter(word -> distance(typed, word) <= tolerance)
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** How many letters must be changed, added or left out to make one word of the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
