package ziping.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;

/** An office's own scale of grades. */
final class OfficeGrades {
    private static final String FROM = "等级_起点";
    private static final String GRADE = "等级_等级";
    private static final String SYNONYMS = "等级_同义写法";

    private final OfficeRows cells;
    private final List<YamlNode> steps = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, YamlNode.Entry> synonyms = new LinkedHashMap<>();

    private OfficeGrades(OfficeRows cells) {
        this.cells = cells;
    }

    /** The scale; empty if the office has none. */
    static Optional<OfficeChange> of(OfficeRows cells) {
        OfficeGrades grades = new OfficeGrades(cells);
        Set<String> seen = new HashSet<>();
        for (Map<String, FormCell> row : cells.of("等级", FROM, GRADE, SYNONYMS)) {
            if (isWhole(cells, row)) {
                grades.add(row, Table.displayText(row, GRADE), seen);
            }
        }
        return grades.steps.isEmpty() ? Optional.empty() : Optional.of(grades.change());
    }

    private static boolean isWhole(OfficeRows cells, Map<String, FormCell> row) {
        List<String> missing = Stream.of(FROM, GRADE)
                .filter(column -> Table.displayText(row, column).isEmpty())
                .toList();
        missing.forEach(column ->
                cells.problem(row, column, Message.of("settings.missing-cell").with("label", cells.heading(column))));
        return missing.isEmpty();
    }

    private void add(Map<String, FormCell> row, String grade, Set<String> seen) {
        if (!seen.add(grade)) {
            cells.problem(row, GRADE, Message.of("settings.twice-grade").with("typed", grade));
            return;
        }
        YamlNode.Scalar from = cells.scalar(row, FROM, Table.displayText(row, FROM));
        YamlNode.Scalar label = cells.scalar(row, GRADE, grade);
        steps.add(YamlNode.Entries.of(from.at(), Map.of("from", from, "label", label)));
        shown.add(Grades.shown(grade, from.text()));
        List<YamlNode> words = Stream.of(Table.displayText(row, SYNONYMS).split("[、，,；;\\s]+"))
                .filter(synonym -> !synonym.isEmpty())
                .<YamlNode>map(synonym -> cells.scalar(row, SYNONYMS, synonym))
                .toList();
        if (!words.isEmpty()) {
            SourcePosition at = cells.place(row, SYNONYMS);
            synonyms.put(grade, new YamlNode.Entry(at, new YamlNode.Items(at, words)));
        }
    }

    private OfficeChange change() {
        SourcePosition at = steps.get(0).at();
        YamlNode.Entries grades = YamlNode.Entries.of(
                at, Map.of("steps", new YamlNode.Items(at, steps), "synonyms", new YamlNode.Entries(at, synonyms)));
        List<String> words = synonyms.values().stream()
                .flatMap(synonym -> ((YamlNode.Items) synonym.value()).nodes().stream())
                .map(synonym -> ((YamlNode.Scalar) synonym).text())
                .toList();
        return OfficeChange.grades(grades, String.join("　", shown), String.join("、", words));
    }
}
