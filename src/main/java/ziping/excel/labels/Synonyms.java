package ziping.excel.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Labels that offices print for the same thing, from {@code forms/synonyms.txt}. */
final class Synonyms {
    private static final Map<String, String> KEYS = read();

    private Synonyms() {}

    /** One word for all that mean the same. */
    static String key(String label) {
        return KEYS.getOrDefault(label, label);
    }

    private static Map<String, String> read() {
        Map<String, String> keys = new HashMap<>();
        try (InputStream in = Synonyms.class.getResourceAsStream("/forms/synonyms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.split("[: ]+"))
                    .forEach(words -> add(keys, words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(keys);
    }

    private static void add(Map<String, String> keys, String[] words) {
        for (String word : words) {
            if (keys.put(word, words[0]) != null) {
                throw new IllegalStateException("synonym twice: " + word);
            }
        }
    }
}
