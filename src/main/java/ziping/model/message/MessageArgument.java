package ziping.model.message;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Bilingual;

/** One argument of a message. */
public sealed interface MessageArgument {
    /**
     * A number with its unit.
     *
     * @param unit as printed after the number, such as {@code 万元} or {@code %}; may be empty
     */
    record Figure(BigDecimal value, String unit) implements MessageArgument {}

    /** A text of the form or of a person. It is quoted unchanged. */
    record Text(String text) implements MessageArgument {}

    /** A list of texts, joined by the comma of the language. */
    record Listed(List<String> items) implements MessageArgument {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /** Another message, as a part of this one. */
    record Phrase(Message message) implements MessageArgument {}

    /** Several messages, joined by the comma of the language. */
    record Phrases(List<Message> messages) implements MessageArgument {
        public Phrases {
            messages = List.copyOf(messages);
        }
    }

    /** A text in both languages. */
    record Translated(Bilingual text) implements MessageArgument {}

    /** A number without a unit. */
    static MessageArgument of(BigDecimal value) {
        return new Figure(value, "");
    }

    /** A number with its unit. */
    static MessageArgument of(BigDecimal value, String unit) {
        return new Figure(value, unit);
    }

    /** A quoted text. */
    static MessageArgument of(String text) {
        return new Text(text);
    }
}
