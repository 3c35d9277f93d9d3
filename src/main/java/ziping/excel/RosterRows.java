package ziping.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Answer;
import ziping.model.CannotRun;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.Roster;
import ziping.model.Saying;
import ziping.model.Table;

/** The rows of a roster as a person filled them, understood or refused; all that is wrong is told in one go. */
final class RosterRows {
    /** Excel keeps so many digits of a number; what follows became zeros. */
    private static final int MOST_DIGITS = 15;

    private final String file;
    private final List<Roster.Expected> lines = new ArrayList<>();
    private final List<Saying> problems = new ArrayList<>();
    private final Map<String, Place> seen = new HashMap<>();

    private RosterRows(String file) {
        this.file = file;
    }

    /** @throws CannotRun if it says nothing, or nothing certain */
    static Roster roster(String file, Table table) throws CannotRun {
        RosterRows rows = new RosterRows(file);
        Stream.concat(table.rows().stream(), table.outside().stream())
                .filter(it -> it.values().stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(rows::take);
        if (rows.lines.isEmpty() && rows.problems.isEmpty()) {
            rows.problems.add(at("roster.empty", file, first(table)));
        }
        if (!rows.problems.isEmpty()) {
            throw new CannotRun(rows.problems);
        }
        return new Roster(file, rows.lines);
    }

    private void take(Map<String, Entry> row) {
        String code = Table.shown(row, Names.ROSTER_CODE);
        String project = Table.shown(row, Names.ROSTER_PROJECT);
        Optional<Entry> named = filled(row, Names.ROSTER_PROJECT).or(() -> filled(row, Names.ROSTER_CODE));
        if (named.isEmpty()) {
            Place place = row.values().stream()
                    .filter(it -> !it.isBlank())
                    .findFirst()
                    .orElseThrow()
                    .place();
            problems.add(at("roster.nameless", file, place));
            return;
        }
        Roster.Expected line = new Roster.Expected(
                code,
                project,
                Table.shown(row, Names.ROSTER_DEPARTMENT),
                Table.shown(row, Names.ROSTER_UNIT),
                Table.shown(row, Names.ROSTER_REMARK),
                called(named.get()));
        filled(row, Names.ROSTER_CODE).ifPresent(this::check);
        if (code.isEmpty()) {
            once("roster.name-twice", project, String.join("|", project, line.unit(), line.department()), line.place());
        }
        lines.add(line);
    }

    private void check(Entry code) {
        if (code.answer() instanceof Answer.Numeral number
                && number.value().precision() - number.value().scale() > MOST_DIGITS) {
            problems.add(at("roster.code-cut", file, code.place()).with("code", code.shown()));
        } else {
            once("roster.code-twice", code.shown(), "#" + code.shown(), code.place());
        }
    }

    private void once(String problem, String what, String key, Place place) {
        Place first = seen.putIfAbsent(key, place);
        if (first != null) {
            problems.add(at(problem, file, place)
                    .with("what", what)
                    .with("first", first.at().a1()));
        }
    }

    private static Place called(Entry name) {
        return new Place(
                name.place().file(),
                name.place().at(),
                name.shown(),
                name.place().column());
    }

    private static Optional<Entry> filled(Map<String, Entry> row, String column) {
        return Table.cell(row, column).filter(it -> !it.isBlank());
    }

    private static Place first(Table table) {
        return table.rows().get(0).get(Names.ROSTER_PROJECT).place();
    }

    private static Saying at(String key, String file, Place place) {
        return Saying.of(key)
                .with("file", file)
                .with("sheet", place.at().sheet())
                .with("cell", place.at().a1());
    }
}
