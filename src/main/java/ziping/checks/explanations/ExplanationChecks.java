package ziping.checks.explanations;

import java.util.Map;

/** The kinds of check about explanations of deviations. */
public final class ExplanationChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("claim-with-evidence", ClaimWithEvidence.class),
            Map.entry("excess-explained", ExcessExplained.class),
            Map.entry("explanation-denies", ExplanationDenies.class),
            Map.entry("explanation-due", ExplanationDue.class),
            Map.entry("explanation-substance", ExplanationSubstance.class),
            Map.entry("measure-named", MeasureNamed.class));

    private ExplanationChecks() {}
}
