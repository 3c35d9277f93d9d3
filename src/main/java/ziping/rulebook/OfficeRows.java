package ziping.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.message.Message;

/** The filled-in rows of an office's settings. */
record OfficeRows(Submission filled, LoadProblems problems) {
    /** The rows with content in one of these columns. Content below the table is noted, because it is not read. */
    List<Map<String, FormCell>> of(String table, String... own) {
        Table found = filled.tables().get(table);
        if (found == null) {
            return List.of();
        }
        for (Map<String, FormCell> outside : found.outside()) {
            outside.values().stream()
                    .map(FormCell::location)
                    .min(Comparator.naturalOrder())
                    .ifPresent(location ->
                            problems.add(SourcePosition.CellPlace.of(location), Message.of("settings.outside")));
        }
        List<Map<String, FormCell>> rows = new ArrayList<>();
        for (Map<String, FormCell> row : found.rows()) {
            if (Stream.of(own)
                    .anyMatch(column -> !Table.displayText(row, column).isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows with a known id. It is noted if the id is missing, unknown, or already used in a row above. */
    List<Map<String, FormCell>> named(String table, String identity, String kind, Set<String> known, String... own) {
        List<Map<String, FormCell>> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, FormCell> row : of(table, own)) {
            String id = Table.displayText(row, identity);
            if (!known.contains(id)) {
                problem(row, own[0], Message.of("settings.unknown-" + kind).with("typed", id));
            } else if (!seen.add(id)) {
                problem(row, own[0], Message.of("settings.twice-" + kind).with("typed", id));
            } else {
                named.add(row);
            }
        }
        return named;
    }

    /** A value as a YAML node with the place of the cell. */
    YamlNode.Scalar scalar(Map<String, FormCell> row, String column, String text) {
        return new YamlNode.Scalar(place(row, column), text);
    }

    void problem(Map<String, FormCell> row, String column, Message what) {
        problems.add(place(row, column), what);
    }

    SourcePosition place(Map<String, FormCell> row, String column) {
        return SourcePosition.CellPlace.of(row.get(column).location());
    }

    /** The heading of a column. */
    String heading(String column) {
        return filled.form().field(column).orElseThrow().label();
    }
}
