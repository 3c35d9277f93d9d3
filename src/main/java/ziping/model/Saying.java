package ziping.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to say, as data: which sentence of the catalogue, with which facts. The room {@code words} makes the text.
 *
 * @param key of the sentence, such as {@code how.met}
 * @param facts by the name they have in the sentence, in the order given
 */
public record Saying(String key, Map<String, Fact> facts) {
    public Saying {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A sentence without facts. */
    public static Saying of(String key) {
        return new Saying(key, Map.of());
    }

    /** The same sentence with one more fact. */
    public Saying with(String name, Fact fact) {
        Map<String, Fact> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Saying(key, more);
    }

    /** The same sentence with one more fact in words. */
    public Saying with(String name, String words) {
        return with(name, Fact.of(words));
    }

    /** The same sentence with one more bare number. */
    public Saying with(String name, java.math.BigDecimal number) {
        return with(name, Fact.of(number));
    }
}
