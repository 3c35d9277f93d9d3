package ziping.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The first rows of all named areas of each sheet. */
record NamedRows(Map<String, TreeSet<Integer>> bySheet) {
    static NamedRows of(List<DefinedName> names) {
        Map<String, TreeSet<Integer>> bySheet = new HashMap<>();
        for (DefinedName name : names) {
            if (name.target() instanceof NameTarget.Area area) {
                bySheet.computeIfAbsent(area.sheet(), it -> new TreeSet<>()).add(area.firstRow());
            }
        }
        return new NamedRows(bySheet);
    }

    /**
     * The rows of an area and the rows below it, up to the last filled row before the next area. If no area follows,
     * the rows end before the first empty row.
     *
     * @param lastRow the last row of the sheet
     */
    int[] reach(NameTarget.Area area, int lastRow, IntPredicate isFilled) {
        return IntStream.concat(IntStream.rangeClosed(area.firstRow(), area.lastRow()), after(area, lastRow, isFilled))
                .toArray();
    }

    private IntStream after(NameTarget.Area area, int lastRow, IntPredicate isFilled) {
        OptionalInt next = below(area);
        int first = area.lastRow() + 1;
        int end = Math.min(next.orElse(Integer.MAX_VALUE), lastRow + 1);
        if (next.isEmpty()) {
            return IntStream.range(first, end).takeWhile(isFilled);
        }
        while (end > first && !isFilled.test(end - 1)) {
            end--;
        }
        return IntStream.range(first, end);
    }

    /** The first row of the next area below an area. */
    OptionalInt below(NameTarget.Area area) {
        TreeSet<Integer> rows = bySheet.get(area.sheet());
        Integer next = rows == null ? null : rows.higher(area.lastRow());
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }
}
