package ziping.model;

import java.math.BigDecimal;
import java.util.List;

/** One typed fact inside a sentence. */
public sealed interface Fact {
    /**
     * A number with its unit.
     *
     * @param unit as printed after the number, such as {@code 万元} or {@code %}; may be empty
     */
    record Figure(BigDecimal value, String unit) implements Fact {}

    /** Words of the form or of a person, quoted as they are. */
    record Words(String words) implements Fact {}

    /** Several words, joined by the language's own comma. */
    record Listed(List<String> items) implements Fact {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /** A sentence or phrase of the catalogue, inside another. */
    record Phrase(Saying saying) implements Fact {}

    /** Several phrases of the catalogue, joined by the language's own comma. */
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
