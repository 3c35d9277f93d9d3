package ziping.model;

import java.math.BigDecimal;
import java.util.List;

/** One argument of a message. */
public sealed interface Fact {
    /**
     * A number with its unit.
     *
     * @param unit as printed after the number, such as {@code 万元} or {@code %}; may be empty
     */
    record Figure(BigDecimal value, String unit) implements Fact {}

    /** Words of the form or of a person, quoted as they are. */
    record Words(String words) implements Fact {}

    /** A list of texts, joined by the comma of the language. */
    record Listed(List<String> items) implements Fact {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /** Another message, as a part of this one. */
    record Phrase(Saying saying) implements Fact {}

    /** Several messages, joined by the language's own comma. */
    record Phrases(List<Saying> sayings) implements Fact {
        public Phrases {
            sayings = List.copyOf(sayings);
        }
    }

    /** A sentence of the law, in both languages. */
    record Translated(Bilingual text) implements Fact {}

    /** A bare number. */
    static Fact of(BigDecimal value) {
        return new Figure(value, "");
    }

    /** A number with its unit. */
    static Fact of(BigDecimal value, String unit) {
        return new Figure(value, unit);
    }

    /** Quoted words. */
    static Fact of(String words) {
        return new Words(words);
    }
}
