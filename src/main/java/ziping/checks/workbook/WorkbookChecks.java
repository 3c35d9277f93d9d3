package ziping.checks.workbook;

import java.util.Map;

/** The kinds of check about the workbook as such: formulas, hidden cells, versions, the length of texts. */
public final class WorkbookChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("form-formulas", FormFormulas.class),
            Map.entry("form-version", FormVersionKnown.class),
            Map.entry("formulas-computed", FormulasComputed.class),
            Map.entry("formulas-current", FormulasCurrent.class),
            Map.entry("formulas-kept", FormulasKept.class),
            Map.entry("formulas-own", FormulasOwn.class),
            Map.entry("hints-replaced", HintsReplaced.class),
            Map.entry("no-external-links", NoExternalLinks.class),
            Map.entry("nothing-hidden", NothingHidden.class),
            Map.entry("rows-outside", RowsOutside.class),
            Map.entry("text-within-limit", TextWithinLimit.class));

    private WorkbookChecks() {}
}
