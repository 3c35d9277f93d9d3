package ziping.scoring;

import java.util.Map;

/** All methods by their names in the rulebooks. */
public final class ScoringMethods {
    /** The registry: one line per method. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("assessed", ReviewerAssessed.class),
            Map.entry("bands", ByBand.class),
            Map.entry("equal", Equal.class),
            Map.entry("on-time", OnTime.class),
            Map.entry("proportional", Proportional.class),
            Map.entry("reverse-linear", ReverseLinear.class),
            Map.entry("reverse-ratio", ReverseRatio.class),
            Map.entry("reverse-step", ReverseStep.class),
            Map.entry("tiers", Tiers.class),
            Map.entry("within-range", WithinRange.class),
            Map.entry("words-match", WordsMatch.class),
            Map.entry("yes-no", YesNo.class));

    private ScoringMethods() {}

    /** The name of a method in the rulebooks. */
    public static String kindOf(ScoringMethod method) {
        for (Map.Entry<String, Class<? extends Record>> kind : KINDS.entrySet()) {
            if (kind.getValue() == method.getClass()) {
                return kind.getKey();
            }
        }
        throw new IllegalStateException(method.getClass() + " is not registered");
    }
}
