package ziping.model.message;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as data: its key and its arguments. The package {@code messages} makes its text.
 *
 * @param key of the text, such as {@code how.met}
 * @param arguments the arguments by name, in the order given
 */
public record Message(String key, Map<String, MessageArgument> arguments) {
    public Message {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A message without arguments. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** The same message with one more argument. */
    public Message with(String name, MessageArgument argument) {
        Map<String, MessageArgument> more = new LinkedHashMap<>(arguments);
        more.put(name, argument);
        return new Message(key, more);
    }

    /** The same message with one more text. */
    public Message with(String name, String text) {
        return with(name, MessageArgument.of(text));
    }

    /** The same message with one more number without a unit. */
    public Message with(String name, BigDecimal number) {
        return with(name, MessageArgument.of(number));
    }
}
