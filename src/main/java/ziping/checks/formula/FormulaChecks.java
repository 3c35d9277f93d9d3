package ziping.checks.formula;

import java.util.Map;

/** The kinds of check about formulas that an office writes itself. */
public final class FormulaChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(Map.entry("formula", Formula.class));

    private FormulaChecks() {}
}
