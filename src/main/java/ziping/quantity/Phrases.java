package ziping.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Texts that have a meaning as the whole content of a cell: {@code phrases.txt}. */
final class Phrases {
    private static final Map<String, Function<String, Meaning>> MEANINGS = Map.ofEntries(
            Map.entry("placeholder", it -> new Meaning.Nothing(Meaning.Nothing.Kind.PLACEHOLDER)),
            Map.entry("not-applicable", it -> new Meaning.Nothing(Meaning.Nothing.Kind.NOT_APPLICABLE)),
            Map.entry("not-reported", it -> new Meaning.Nothing(Meaning.Nothing.Kind.NOT_REPORTED)),
            Map.entry("reached", it -> new Meaning.Tier(Meaning.Tier.Reach.REACHED, it)),
            Map.entry("largely", it -> new Meaning.Tier(Meaning.Tier.Reach.LARGELY, it)),
            Map.entry("partly", it -> new Meaning.Tier(Meaning.Tier.Reach.PARTLY, it)),
            Map.entry("missed", it -> new Meaning.Tier(Meaning.Tier.Reach.MISSED, it)),
            Map.entry("excellent", it -> new Meaning.Level(Meaning.Level.Step.EXCELLENT, it)),
            Map.entry("good", it -> new Meaning.Level(Meaning.Level.Step.GOOD, it)),
            Map.entry("fair", it -> new Meaning.Level(Meaning.Level.Step.FAIR, it)),
            Map.entry("low", it -> new Meaning.Level(Meaning.Level.Step.LOW, it)),
            Map.entry("poor", it -> new Meaning.Level(Meaning.Level.Step.POOR, it)),
            Map.entry("scale", Meaning.Scale::new),
            Map.entry("first", it -> new Meaning.Rank(1, it)),
            Map.entry("second", it -> new Meaning.Rank(2, it)),
            Map.entry("third", it -> new Meaning.Rank(3, it)),
            Map.entry("fourth", it -> new Meaning.Rank(4, it)),
            Map.entry("fifth", it -> new Meaning.Rank(5, it)),
            Map.entry("yes", it -> new Meaning.YesNo(true, it)),
            Map.entry("no", it -> new Meaning.YesNo(false, it)),
            Map.entry("none", it -> new Meaning.Zero(true, it)),
            Map.entry("zero", it -> new Meaning.Zero(false, it)));

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
        file.forEach((key, words) -> words.stream().map(Spelling::normal).forEach(it -> {
            phrases.put(it, MEANINGS.get(key));
            if (it.startsWith(ZERO) && !it.equals(ZERO)) {
                phrases.put("0" + it.substring(1), MEANINGS.get(key));
            }
        }));
        return Map.copyOf(phrases);
    }
}
