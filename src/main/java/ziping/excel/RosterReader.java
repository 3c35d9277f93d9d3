package ziping.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Roster;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/** Reads the rows of a roster. All problems are reported together. */
final class RosterReader {
    /** Excel keeps this many digits of a number; the digits after them become zeros. */
    private static final int MOST_DIGITS = 15;

    private final String file;
    private final List<Roster.Expected> lines = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();
    private final Map<String, Location> seen = new HashMap<>();

    private RosterReader(String file) {
        this.file = file;
    }

    /** @throws RunRefusedException if the roster is empty or ambiguous */
    static Roster roster(String file, Table table) throws RunRefusedException {
        RosterReader rows = new RosterReader(file);
        for (List<Map<String, FormCell>> part : List.of(table.rows(), table.outside())) {
            for (Map<String, FormCell> row : part) {
                if (row.values().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.read(row);
                }
            }
        }
        if (rows.lines.isEmpty() && rows.problems.isEmpty()) {
            rows.problems.add(at("roster.empty", file, first(table)));
        }
        if (!rows.problems.isEmpty()) {
            throw new RunRefusedException(rows.problems);
        }
        return new Roster(file, rows.lines);
    }

    private void read(Map<String, FormCell> row) {
        String code = Table.shown(row, FieldNames.ROSTER_CODE);
        String project = Table.shown(row, FieldNames.ROSTER_PROJECT);
        Optional<FormCell> named = filled(row, FieldNames.ROSTER_PROJECT).or(() -> filled(row, FieldNames.ROSTER_CODE));
        if (named.isEmpty()) {
            Location place = row.values().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElseThrow()
                    .place();
            problems.add(at("roster.nameless", file, place));
            return;
        }
        Roster.Expected line = new Roster.Expected(
                code,
                project,
                Table.shown(row, FieldNames.ROSTER_DEPARTMENT),
                Table.shown(row, FieldNames.ROSTER_UNIT),
                Table.shown(row, FieldNames.ROSTER_REMARK),
                called(named.get()));
        filled(row, FieldNames.ROSTER_CODE).ifPresent(this::check);
        if (code.isEmpty()) {
            once("roster.name-twice", project, String.join("|", project, line.unit(), line.department()), line.place());
        }
        lines.add(line);
    }

    private void check(FormCell code) {
        if (code.value() instanceof CellValue.Numeral number
                && number.value().precision() - number.value().scale() > MOST_DIGITS) {
            problems.add(at("roster.code-cut", file, code.place()).with("code", code.shown()));
        } else {
            once("roster.code-twice", code.shown(), "#" + code.shown(), code.place());
        }
    }

    private void once(String problem, String what, String key, Location place) {
        Location first = seen.putIfAbsent(key, place);
        if (first != null) {
            problems.add(at(problem, file, place)
                    .with("what", what)
                    .with("first", first.at().a1()));
        }
    }

    private static Location called(FormCell name) {
        return new Location(
                name.place().file(),
                name.place().at(),
                name.shown(),
                name.place().column());
    }

    private static Optional<FormCell> filled(Map<String, FormCell> row, String column) {
        return Table.cell(row, column).filter(cell -> !cell.isBlank());
    }

    private static Location first(Table table) {
        return table.rows().get(0).get(FieldNames.ROSTER_PROJECT).place();
    }

    private static Message at(String key, String file, Location place) {
        return Message.of(key)
                .with("file", file)
                .with("sheet", place.at().sheet())
                .with("cell", place.at().a1());
    }
}
