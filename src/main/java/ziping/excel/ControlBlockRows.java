package ziping.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.form.ControlBlock;

/** The control block as rows of item and value, and back. */
final class ControlBlockRows {
    static final String FINGERPRINT = "fingerprint";

    private static final String DIGEST = "digest";
    private static final String VERSIONS = "versions";
    private static final String TIME = "time";
    private static final String RESOLVED = "resolved";
    private static final String FRESH = "fresh";
    private static final String REMAINING = "remaining";
    private static final String EDITED = "edited";

    private ControlBlockRows() {}

    /** One row for each item, and one for each fingerprint. */
    static List<List<String>> of(ControlBlock control) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of(DIGEST, control.digest()),
                List.of(VERSIONS, control.versions()),
                List.of(TIME, control.time()),
                List.of(RESOLVED, String.valueOf(control.resolved())),
                List.of(FRESH, String.valueOf(control.fresh())),
                List.of(REMAINING, String.valueOf(control.remaining()))));
        if (!control.edited().isEmpty()) {
            rows.add(List.of(EDITED, control.edited()));
        }
        control.fingerprints().stream().sorted().forEach(fingerprint -> rows.add(List.of(FINGERPRINT, fingerprint)));
        return rows;
    }

    /** The control block that rows hold; empty if a person has damaged them. */
    static Optional<ControlBlock> control(Map<String, String> items, Set<String> fingerprints) {
        if (!items.containsKey(DIGEST)) {
            return Optional.empty();
        }
        return Optional.of(new ControlBlock(
                items.get(DIGEST),
                items.getOrDefault(VERSIONS, ""),
                items.getOrDefault(TIME, ""),
                fingerprints,
                count(items, RESOLVED),
                count(items, FRESH),
                count(items, REMAINING),
                items.getOrDefault(EDITED, "")));
    }

    private static int count(Map<String, String> items, String item) {
        String count = items.getOrDefault(item, "");
        return count.matches("\\d{1,9}") ? new BigDecimal(count).intValue() : 0;
    }
}
