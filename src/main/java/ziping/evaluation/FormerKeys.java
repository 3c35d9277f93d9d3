package ziping.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The keys that messages of findings had in version 0.1.0. A fingerprint is made from the former key, so that the answers
 * in workbooks that were scored then are still found after a message was renamed.
 */
final class FormerKeys {
    private static final Properties KEYS = read();

    private FormerKeys() {}

    /** The former key of a message; its own key if version 0.1.0 did not have it. */
    static String of(String key) {
        return KEYS.getProperty(key, key);
    }

    private static Properties read() {
        Properties keys = new Properties();
        try (InputStream in = FormerKeys.class.getResourceAsStream("/messages/former-keys.properties")) {
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
