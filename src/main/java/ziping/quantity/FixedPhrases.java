package ziping.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Texts that have a meaning as the whole content of a cell: {@code phrases.txt}. */
final class FixedPhrases {
    private static final Map<String, Function<String, ParsedValue>> MEANINGS = Map.ofEntries(
            Map.entry("placeholder", words -> new ParsedValue.Nothing(ParsedValue.Nothing.Kind.PLACEHOLDER)),
            Map.entry("not-applicable", words -> new ParsedValue.Nothing(ParsedValue.Nothing.Kind.NOT_APPLICABLE)),
            Map.entry("not-reported", words -> new ParsedValue.Nothing(ParsedValue.Nothing.Kind.NOT_REPORTED)),
            Map.entry("reached", words -> new ParsedValue.Tier(ParsedValue.Tier.Reach.REACHED, words)),
            Map.entry("largely", words -> new ParsedValue.Tier(ParsedValue.Tier.Reach.LARGELY, words)),
            Map.entry("partly", words -> new ParsedValue.Tier(ParsedValue.Tier.Reach.PARTLY, words)),
            Map.entry("missed", words -> new ParsedValue.Tier(ParsedValue.Tier.Reach.MISSED, words)),
            Map.entry("excellent", words -> new ParsedValue.Level(ParsedValue.Level.Step.EXCELLENT, words)),
            Map.entry("good", words -> new ParsedValue.Level(ParsedValue.Level.Step.GOOD, words)),
            Map.entry("fair", words -> new ParsedValue.Level(ParsedValue.Level.Step.FAIR, words)),
            Map.entry("low", words -> new ParsedValue.Level(ParsedValue.Level.Step.LOW, words)),
            Map.entry("poor", words -> new ParsedValue.Level(ParsedValue.Level.Step.POOR, words)),
            Map.entry("scale", ParsedValue.Scale::new),
            Map.entry("first", words -> new ParsedValue.Rank(1, words)),
            Map.entry("second", words -> new ParsedValue.Rank(2, words)),
            Map.entry("third", words -> new ParsedValue.Rank(3, words)),
            Map.entry("fourth", words -> new ParsedValue.Rank(4, words)),
            Map.entry("fifth", words -> new ParsedValue.Rank(5, words)),
            Map.entry("yes", words -> new ParsedValue.YesNo(true, words)),
            Map.entry("no", words -> new ParsedValue.YesNo(false, words)),
            Map.entry("none", words -> new ParsedValue.Zero(true, words)),
            Map.entry("zero", words -> new ParsedValue.Zero(false, words)));

    /** 零投诉 is also written 0投诉. */
    private static final String ZERO = "零";

    private static final Map<String, Function<String, ParsedValue>> PHRASES = phrases();

    private FixedPhrases() {}

    /** The meaning of a cell that is one of the phrases, with or without a full stop. */
    static Optional<ParsedValue> of(String spelled, String written) {
        boolean stopped = spelled.endsWith("。") || spelled.endsWith(".") || spelled.endsWith(";");
        String phrase = stopped && !PHRASES.containsKey(spelled) ? spelled.substring(0, spelled.length() - 1) : spelled;
        Function<String, ParsedValue> parser = PHRASES.get(phrase);
        return parser == null ? Optional.empty() : Optional.of(parser.apply(written));
    }

    private static Map<String, Function<String, ParsedValue>> phrases() {
        Map<String, Function<String, ParsedValue>> phrases = new HashMap<>();
        Map<String, List<String>> file = WordList.read("phrases.txt");
        file.forEach((key, words) -> {
            for (String word : words) {
                String phrase = SpellingNormalizer.normal(word);
                phrases.put(phrase, MEANINGS.get(key));
                if (phrase.startsWith(ZERO) && !phrase.equals(ZERO)) {
                    phrases.put("0" + phrase.substring(1), MEANINGS.get(key));
                }
            }
        });
        return Map.copyOf(phrases);
    }
}
