package ziping.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** How names of the code are spelled in the files, and what is reported of a word that is not known. */
final class YamlKeys {
    private YamlKeys() {}

    /** {@code moneyUnit} is written {@code money-unit}; {@code extends_} is {@code extends}, a Java keyword. */
    static String ofComponent(String name) {
        return name.replaceAll("_$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code NOT_RUN} is written {@code not-run}. */
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a key that is not allowed here. */
    static Message unknownKey(String key, Collection<String> allowed) {
        return unknown("law.unknown-key", key, allowed);
    }

    /** What is wrong with a word that is not allowed here. */
    static Message unknownWord(String word, Collection<String> allowed) {
        return unknown("law.unknown-word", word, allowed);
    }

    private static Message unknown(String problem, String typed, Collection<String> allowed) {
        Optional<String> near = near(typed, allowed);
        Message message = Message.of(near.isPresent() ? problem + "-near" : problem)
                .with("typed", typed)
                .with("allowed", new MessageArgument.Listed(List.copyOf(allowed)));
        return near.isPresent() ? message.with("near", near.get()) : message;
    }

    /** The known word that was probably meant, because it is close to the typed one. */
    static Optional<String> near(String typed, Collection<String> known) {
        int tolerance = (typed.length() + 1) / 3;
        return known.stream()
                .filter(word -> distance(typed, word) <= tolerance)
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** The number of letters to change, add or remove to get from one word to the other (Levenshtein distance). */
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
