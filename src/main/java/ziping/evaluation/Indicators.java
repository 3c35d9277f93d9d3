package ziping.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Table;

/** The indicators of a table: filler left out, names of the first and second level filled down. */
final class Indicators {
    private static final String CHILD = "其中";

    private final Map<String, Integer> seen = new HashMap<>();
    private String level1 = "";
    private String level2 = "";

    private Indicators() {}

    /** The rows that a person filled in. */
    static List<Indicator> of(Table table) {
        Indicators read = new Indicators();
        List<Indicator> indicators = new ArrayList<>();
        for (Map<String, Entry> row : table.rows()) {
            read.fillDown(row);
            if (!isFiller(row)) {
                indicators.add(read.indicator(row));
            }
        }
        return List.copyOf(indicators);
    }

    /** Whether any of them has a weight of its own. */
    static boolean areWeighted(List<Indicator> indicators) {
        return indicators.stream()
                .anyMatch(it -> !it.child() && !it.shown(Names.WEIGHT).isEmpty());
    }

    private void fillDown(Map<String, Entry> row) {
        String first = Table.shown(row, Names.LEVEL1);
        String second = Table.shown(row, Names.LEVEL2);
        if (!first.isEmpty() && !first.equals(level1)) {
            level1 = first;
            level2 = second;
        } else if (!second.isEmpty()) {
            level2 = second;
        }
    }

    private Indicator indicator(Map<String, Entry> row) {
        String typed = Table.shown(row, Names.NAME);
        String name = isDots(typed) ? level2 : typed;
        int count = seen.merge(name, 1, Integer::sum);
        String weight = Table.shown(row, Names.WEIGHT);
        boolean child = weight.isEmpty() ? name.startsWith(CHILD) : isDots(weight);
        return new Indicator(name + "#" + count, name, level1, level2, child, row);
    }

    /** A row whose name is missing or only printed filler, and in which nothing else was entered either. */
    private static boolean isFiller(Map<String, Entry> row) {
        boolean named = !isDots(withoutNumbering(Table.shown(row, Names.NAME)));
        boolean filled = Stream.of(Names.TARGET, Names.ACTUAL, Names.WEIGHT, Names.POINTS)
                .anyMatch(it -> !isDots(Table.shown(row, it)));
        return !named && !filled;
    }

    /** 指标1： on the printed form only says where to write. */
    private static String withoutNumbering(String name) {
        boolean numbering = name.startsWith("指标") && (name.endsWith("：") || name.endsWith(":"));
        return numbering ? "" : name;
    }

    static boolean isDots(String shown) {
        return shown.chars().allMatch(it -> "…./／-—－*、".indexOf(it) >= 0);
    }
}
