package ziping.model.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as data: its key and its arguments. The package {@code words} makes the text of it.
 *
 * @param key of the text, such as {@code how.met}
 * @param facts the arguments by name, in the order given
 */
public record Message(String key, Map<String, MessageArgument> facts) {
    public Message {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A message without arguments. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** The same message with one more argument. */
    public Message with(String name, MessageArgument fact) {
        Map<String, MessageArgument> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Message(key, more);
    }

    /** The same message with one more text. */
    public Message with(String name, String words) {
        return with(name, MessageArgument.of(words));
    }

    /** The same message with one more number without a unit. */
    public Message with(String name, java.math.BigDecimal number) {
        return with(name, MessageArgument.of(number));
    }
}
