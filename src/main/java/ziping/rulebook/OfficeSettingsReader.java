package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Reference;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.result.SettableValues;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/** Reads the workbook with the settings of an office. Problems are noted cell by cell. */
final class OfficeSettingsReader {
    private static final String FROM = "生效日期";
    private static final String UNTIL = "失效日期";
    private static final String DEADLINE = "报送截止日期";

    private final Submission filled;
    private final SettableValues settable;
    private final Map<String, String> rulebooks;
    private final LoadProblems problems;

    /** @param rulebooks ids by themselves and by their Chinese names */
    OfficeSettingsReader(
            Submission filled, SettableValues settable, Map<String, String> rulebooks, LoadProblems problems) {
        this.filled = filled;
        this.settable = settable;
        this.rulebooks = rulebooks;
        this.problems = problems;
    }

    /** The ids of rulebooks by id and by Chinese name. */
    static Map<String, String> called(Iterable<Rulebook> books) {
        Map<String, String> called = new TreeMap<>();
        for (Rulebook book : books) {
            called.put(book.id(), book.id());
            called.put(book.name().zh(), book.id());
        }
        return called;
    }

    OfficeSettingsFile office() {
        Period period = period();
        Optional<String> rulebook = value(FieldNames.RULEBOOK, this::rulebook);
        List<OfficeChange> changes = new ArrayList<>();
        value(DEADLINE, this::day).ifPresent(day -> changes.add(OfficeChange.deadline(deadline(day))));
        OfficeRows rows = new OfficeRows(filled, problems);
        OfficeGrades.of(rows).ifPresent(changes::add);
        OfficeTables tables = new OfficeTables(rows, settable);
        changes.addAll(tables.rules());
        changes.addAll(tables.parameters());
        List<OfficeSettingsFile.OwnRule> own = new OfficeRules(rows, settable).all();
        String title = filled.form().plan().title();
        return new OfficeSettingsFile(
                filled.file(),
                new Reference(title, Optional.of(filled.file()), Optional.empty(), true),
                period,
                rulebook,
                changes,
                own,
                content(
                        period,
                        rulebook,
                        Stream.concat(
                                changes.stream().map(OfficeChange::content),
                                own.stream().map(OfficeSettingsFile.OwnRule::content))));
    }

    private YamlNode.Scalar deadline(LocalDate day) {
        return new YamlNode.Scalar(
                SourcePosition.CellPlace.of(filled.field(DEADLINE).orElseThrow().location()), day.toString());
    }

    private Period period() {
        Optional<Integer> year = value(FieldNames.YEAR, this::year);
        Optional<LocalDate> from = value(FROM, this::day);
        Optional<LocalDate> until = value(UNTIL, this::day);
        if (year.isPresent()) {
            List.of(FROM, UNTIL)
                    .forEach(name -> filled.field(name)
                            .filter(cell -> !cell.isBlank())
                            .ifPresent(cell -> problem(cell, Message.of("settings.year-and-days"))));
            return new Period(
                    Optional.of(LocalDate.of(year.get(), 1, 1)), Optional.of(LocalDate.of(year.get() + 1, 1, 1)));
        }
        if (from.isPresent() && until.filter(day -> !day.isAfter(from.get())).isPresent()) {
            problem(filled.field(UNTIL).orElseThrow(), Message.of("settings.until"));
        }
        return new Period(from, until);
    }

    private <T> Optional<T> value(String name, Function<FormCell, Optional<T>> read) {
        return filled.field(name).filter(cell -> !cell.isBlank()).flatMap(read);
    }

    private Optional<String> rulebook(FormCell cell) {
        if (!rulebooks.containsKey(cell.displayText())) {
            List<String> names =
                    settable.rulebooks().stream().map(rulebook -> rulebook.zh()).toList();
            problem(cell, YamlKeys.unknownWord(cell.displayText(), names));
        }
        return Optional.ofNullable(rulebooks.get(cell.displayText()));
    }

    private Optional<Integer> year(FormCell cell) {
        Optional<Integer> year = ValueParser.year(cell.value())
                .filter(number -> number.toPlainString().matches("(19|20)\\d\\d"))
                .map(number -> Integer.valueOf(number.intValueExact()));
        if (year.isEmpty()) {
            problem(cell, Message.of("settings.not-a-year").with("value", cell.displayText()));
        }
        return year;
    }

    private Optional<LocalDate> day(FormCell cell) {
        Optional<LocalDate> day = ValueParser.of(cell.value()) instanceof ParsedValue.Deadline written
                ? written.year()
                        .filter(number -> written.earliest().equals(written.latest()))
                        .map(written::latest)
                : Optional.empty();
        if (day.isEmpty() || cell.value() instanceof CellValue.Fault) {
            problem(cell, Message.of("law.not-a-day").with("value", cell.displayText()));
        }
        return day;
    }

    private void problem(FormCell cell, Message what) {
        problems.add(SourcePosition.CellPlace.of(cell.location()), what);
    }

    /** The settings without their places: a setting in another row is the same setting. */
    private static String content(Period period, Optional<String> rulebook, Stream<String> said) {
        return said.sorted().collect(Collectors.joining("\n", period + "\n" + rulebook.orElse("") + "\n", ""));
    }
}
