package ziping.checks.weights;

import java.util.Map;

/** The kinds of check about weights. */
public final class WeightChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("parent-weights", ParentWeights.class),
            Map.entry("weight-concentrated", WeightConcentrated.class),
            Map.entry("weight-missing", WeightMissing.class),
            Map.entry("weights-profile", WeightsProfile.class),
            Map.entry("weights-total", WeightsTotal.class));

    private WeightChecks() {}
}
