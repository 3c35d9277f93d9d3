package ziping.checks;

import java.util.Map;
import java.util.TreeMap;

/** How a rule of consistency is checked: within one form, or over the projects of a run. */
public sealed interface Consistency permits Check, AcrossCheck {
    /** Every kind by the name that rulebooks use. */
    Map<String, Class<? extends Record>> KINDS = kinds();

    private static Map<String, Class<? extends Record>> kinds() {
        Map<String, Class<? extends Record>> kinds = new TreeMap<>(Checks.KINDS);
        kinds.putAll(AcrossChecks.KINDS);
        return Map.copyOf(kinds);
    }
}
