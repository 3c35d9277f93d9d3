package ziping.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** The rows of each sheet in which something begins that a name points to. */
record NamedRows(Map<String, TreeSet<Integer>> bySheet) {
    static NamedRows of(List<DefinedName> names) {
        Map<String, TreeSet<Integer>> bySheet = new HashMap<>();
        for (DefinedName name : names) {
            if (name.target() instanceof Target.Area area) {
                bySheet.computeIfAbsent(area.sheet(), it -> new TreeSet<>()).add(area.firstRow());
            }
        }
        return new NamedRows(bySheet);
    }

    /** The first of them below an area. */
    OptionalInt below(Target.Area area) {
        return Optional.ofNullable(bySheet.get(area.sheet()))
                .flatMap(rows -> Optional.ofNullable(rows.higher(area.lastRow())))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
