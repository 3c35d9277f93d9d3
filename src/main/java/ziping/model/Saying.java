package ziping.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as data: its key and its arguments. The package {@code words} makes the text of it.
 *
 * @param key of the text, such as {@code how.met}
 * @param facts the arguments by name, in the order given
 */
public record Saying(String key, Map<String, Fact> facts) {
    public Saying {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A message without arguments. */
    public static Saying of(String key) {
        return new Saying(key, Map.of());
    }

    /** The same message with one more argument. */
    public Saying with(String name, Fact fact) {
        Map<String, Fact> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Saying(key, more);
    }

    /** The same message with one more text. */
    public Saying with(String name, String words) {
        return with(name, Fact.of(words));
    }

    /** The same message with one more number without a unit. */
    public Saying with(String name, java.math.BigDecimal number) {
        return with(name, Fact.of(number));
    }
}
