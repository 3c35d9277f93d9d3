package ziping.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Texts that have a meaning as the whole content of a cell: {@code phrases.txt}. */
final class Phrases {
    private static final Map<String, Function<String, Meaning>> MEANINGS = Map.ofEntries(
            Map.entry("placeholder", words -> new Meaning.Nothing(Meaning.Nothing.Kind.PLACEHOLDER)),
            Map.entry("not-applicable", words -> new Meaning.Nothing(Meaning.Nothing.Kind.NOT_APPLICABLE)),
            Map.entry("not-reported", words -> new Meaning.Nothing(Meaning.Nothing.Kind.NOT_REPORTED)),
            Map.entry("reached", words -> new Meaning.Tier(Meaning.Tier.Reach.REACHED, words)),
            Map.entry("largely", words -> new Meaning.Tier(Meaning.Tier.Reach.LARGELY, words)),
            Map.entry("partly", words -> new Meaning.Tier(Meaning.Tier.Reach.PARTLY, words)),
            Map.entry("missed", words -> new Meaning.Tier(Meaning.Tier.Reach.MISSED, words)),
            Map.entry("excellent", words -> new Meaning.Level(Meaning.Level.Step.EXCELLENT, words)),
            Map.entry("good", words -> new Meaning.Level(Meaning.Level.Step.GOOD, words)),
            Map.entry("fair", words -> new Meaning.Level(Meaning.Level.Step.FAIR, words)),
            Map.entry("low", words -> new Meaning.Level(Meaning.Level.Step.LOW, words)),
            Map.entry("poor", words -> new Meaning.Level(Meaning.Level.Step.POOR, words)),
            Map.entry("scale", Meaning.Scale::new),
            Map.entry("first", words -> new Meaning.Rank(1, words)),
            Map.entry("second", words -> new Meaning.Rank(2, words)),
            Map.entry("third", words -> new Meaning.Rank(3, words)),
            Map.entry("fourth", words -> new Meaning.Rank(4, words)),
            Map.entry("fifth", words -> new Meaning.Rank(5, words)),
            Map.entry("yes", words -> new Meaning.YesNo(true, words)),
            Map.entry("no", words -> new Meaning.YesNo(false, words)),
            Map.entry("none", words -> new Meaning.Zero(true, words)),
            Map.entry("zero", words -> new Meaning.Zero(false, words)));

    /** 零投诉 is also written 0投诉. */
    private static final String ZERO = "零";

    private static final Map<String, Function<String, Meaning>> PHRASES = phrases();

    private Phrases() {}

    /** The meaning of a cell that is one of the phrases, with or without a full stop. */
    static Optional<Meaning> of(String spelled, String written) {
        boolean stopped = spelled.endsWith("。") || spelled.endsWith(".") || spelled.endsWith(";");
        String phrase = stopped && !PHRASES.containsKey(spelled) ? spelled.substring(0, spelled.length() - 1) : spelled;
        Function<String, Meaning> meaning = PHRASES.get(phrase);
        return meaning == null ? Optional.empty() : Optional.of(meaning.apply(written));
    }

    private static Map<String, Function<String, Meaning>> phrases() {
        Map<String, Function<String, Meaning>> phrases = new HashMap<>();
        Map<String, List<String>> file = WordList.read("phrases.txt");
        file.forEach((key, words) -> {
            for (String word : words) {
                String phrase = Spelling.normal(word);
                phrases.put(phrase, MEANINGS.get(key));
                if (phrase.startsWith(ZERO) && !phrase.equals(ZERO)) {
                    phrases.put("0" + phrase.substring(1), MEANINGS.get(key));
                }
            }
        });
        return Map.copyOf(phrases);
    }
}
