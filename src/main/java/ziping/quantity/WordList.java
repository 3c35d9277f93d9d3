package ziping.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words by their meaning, from a file with lines such as {@code at-least: 不低于 不少于}; {@code #} begins a comment. */
final class WordList {
    private WordList() {}

    /** The words of a file of this package by the key of their line. A key can have several lines. */
    static Map<String, List<String>> read(String file) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        text(file).lines().map(String::strip).forEach(line -> {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                words.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                        .addAll(Arrays.asList(line.substring(colon + 2).strip().split("\\s+")));
            }
        });
        return words;
    }

    private static String text(String file) {
        try (InputStream in = WordList.class.getResourceAsStream("/quantity/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
