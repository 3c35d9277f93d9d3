package ziping.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The message patterns of one language by key, from the topic files. */
final class MessageCatalogue {
    static final List<String> TOPICS = List.of(
            "findings",
            "how",
            "refusals",
            "sheets",
            "summary",
            "console",
            "usage",
            "law",
            "forms",
            "report",
            "settings",
            "rules");

    private final Map<String, String> sentences;

    private MessageCatalogue(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    static MessageCatalogue of(Language language) {
        Map<String, String> sentences = new HashMap<>();
        for (String topic : TOPICS) {
            read(topic, language).forEach((key, sentence) -> {
                if (sentences.put(key.toString(), sentence.toString()) != null) {
                    throw new IllegalStateException("key " + key + " is in two topics");
                }
            });
        }
        return new MessageCatalogue(sentences);
    }

    String sentence(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("no message for key " + key);
        }
        return sentence;
    }

    Map<String, String> sentences() {
        return sentences;
    }

    /** One topic file, by key. */
    static Properties read(String topic, Language language) {
        String file = topic + "_" + language.name().toLowerCase(Locale.ROOT);
        Properties properties = new Properties();
        try (InputStream in = MessageCatalogue.class.getResourceAsStream("/messages/" + file + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
