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
        String code = Table.displayText(row, FieldNames.ROSTER_CODE);
        String project = Table.displayText(row, FieldNames.ROSTER_PROJECT);
        Optional<FormCell> named = filled(row, FieldNames.ROSTER_PROJECT).or(() -> filled(row, FieldNames.ROSTER_CODE));
        if (named.isEmpty()) {
            Location location = row.values().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElseThrow()
                    .location();
            problems.add(at("roster.nameless", file, location));
            return;
        }
        Roster.Expected line = new Roster.Expected(
                code,
                project,
                Table.displayText(row, FieldNames.ROSTER_DEPARTMENT),
                Table.displayText(row, FieldNames.ROSTER_UNIT),
                Table.displayText(row, FieldNames.ROSTER_REMARK),
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
            problems.add(at("roster.code-cut", file, code.location()).with("code", code.displayText()));
        } else {
            once("roster.code-twice", code.displayText(), "#" + code.displayText(), code.location());
        }
    }

    private void once(String problem, String what, String key, Location location) {
        Location first = seen.putIfAbsent(key, location);
        if (first != null) {
            problems.add(at(problem, file, location)
                    .with("what", what)
                    .with("first", first.at().a1()));
        }
    }

    private static Location called(FormCell name) {
        return new Location(
                name.location().file(),
                name.location().at(),
                name.displayText(),
                name.location().column());
    }

    private static Optional<FormCell> filled(Map<String, FormCell> row, String column) {
        return Table.cell(row, column).filter(cell -> !cell.isBlank());
    }

    private static Location first(Table table) {
        return table.rows().get(0).get(FieldNames.ROSTER_PROJECT).location();
    }

    private static Message at(String key, String file, Location location) {
        return Message.of(key)
                .with("file", file)
                .with("sheet", location.at().sheet())
                .with("cell", location.at().a1());
    }
}
