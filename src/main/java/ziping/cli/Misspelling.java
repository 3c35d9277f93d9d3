package ziping.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.model.message.Message;

/** Finds the word that a person probably meant. */
final class Misspelling {
    /** Word processors replace two hyphens by a dash. */
    private static final Pattern DASHES = Pattern.compile("^[-\u2010-\u2015\u2212\uFF0D]+");

    private static final int LETTERS_PER_ERROR = 3;

    private Misspelling() {}

    /** Whether a word begins with any kind of dash. */
    static boolean isOption(String word) {
        return DASHES.matcher(word).find();
    }

    /** The message with this key, or the one that proposes the nearest known word as {@code near}. */
    static Message message(String key, String word, List<String> known) {
        Optional<String> near = nearest(word, known);
        return near.isPresent() ? Message.of(key + "-near").with("near", near.get()) : Message.of(key);
    }

    /** The known word with the fewest errors, at most one for each three letters; else one that begins like this. */
    static Optional<String> nearest(String word, List<String> known) {
        String bare = bare(word);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, bare.length() / LETTERS_PER_ERROR) + 1;
        for (String candidate : known) {
            int errors = errors(bare, bare(candidate));
            if (errors < fewest && errors < bare.length()) {
                fewest = errors;
                nearest = Optional.of(candidate);
            }
        }
        for (String candidate : known) {
            if (nearest.isEmpty() && bare(candidate).startsWith(bare)) {
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static String bare(String word) {
        return DASHES.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of letters to insert, delete, replace or exchange with their neighbour. */
    private static int errors(String left, String right) {
        int[][] errors = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                errors[i][j] = i == 0 ? j : j == 0 ? i : errors(errors, left, right, i, j);
            }
        }
        return errors[left.length()][right.length()];
    }

    private static int errors(int[][] errors, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int fewest = Math.min(errors[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
        boolean exchanged = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return exchanged ? Math.min(fewest, errors[i - 2][j - 2] + 1) : fewest;
    }
}
