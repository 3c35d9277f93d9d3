package ziping.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.Entry;
import ziping.model.Indicator;
import ziping.model.PriorRun;

/**
 * What an earlier run remembers of each figure. A row that was renamed since is known again by its cell.
 *
 * @param inUse the keys of all rows that are there now
 */
record PriorRunLookup(PriorRun memory, Set<String> inUse) {
    /** For a table with these rows. */
    static PriorRunLookup of(PriorRun memory, List<Indicator> rows) {
        Set<String> inUse = new HashSet<>();
        rows.stream()
                .map(Keys::of)
                .forEach(it -> inUse.addAll(List.of(it.points(), it.completion(), it.explanation())));
        return new PriorRunLookup(memory, inUse);
    }

    /** The figure of a key, or what stood in its cell under a key that no row has any more. */
    PriorRun.Figure figure(String key, Optional<Entry> cell) {
        return known(key, cell).map(memory.figures()::get).orElse(PriorRun.Figure.NONE);
    }

    /** What a person wrote in our own sheet beside the points of a row; empty if nothing. */
    String explanation(String key, Optional<Entry> points) {
        return known(key, points).map(memory.explanations()::get).orElse("");
    }

    private Optional<String> known(String key, Optional<Entry> cell) {
        return Optional.of(key)
                .filter(memory.figures()::containsKey)
                .or(() -> cell.flatMap(it -> beforeRenaming(key, it.place().at().a1())));
    }

    private Optional<String> beforeRenaming(String key, String address) {
        String kind = Keys.kind(key);
        return memory.figures().keySet().stream()
                .filter(it -> !kind.isEmpty() && Keys.kind(it).equals(kind))
                .filter(it -> !inUse.contains(it))
                .filter(it -> address.equals(memory.cells().get(it)))
                .findFirst();
    }
}
