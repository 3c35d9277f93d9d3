package ziping.excel.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Labels with the same meaning on the forms of different offices, from {@code forms/synonyms.txt}. */
final class LabelSynonyms {
    private static final Map<String, String> KEYS = new HashMap<>();
    private static final Map<String, Pattern> ANSWERS = new HashMap<>();

    static {
        read();
    }

    private LabelSynonyms() {}

    /** The same key for all synonyms of a label. */
    static String key(String label) {
        return KEYS.getOrDefault(label, label);
    }

    /** Whether a text can only be the answer to this label. */
    static boolean isAnswerOf(String key, String plain) {
        return ANSWERS.containsKey(key) && ANSWERS.get(key).matcher(plain).matches();
    }

    private static void read() {
        try (InputStream in = LabelSynonyms.class.getResourceAsStream("/forms/synonyms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(LabelSynonyms::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(String line) {
        int equals = line.indexOf(" = ");
        if (equals > 0) {
            ANSWERS.put(line.substring(0, equals), Pattern.compile(line.substring(equals + 3)));
            return;
        }
        String[] words = line.split("[: ]+", -1);
        for (String word : words) {
            if (KEYS.put(word, words[0]) != null) {
                throw new IllegalStateException("synonym twice: " + word);
            }
        }
    }
}
