package ziping.rulebook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;

/** Checks that a form can be drawn and filled in as its file describes it. */
final class FormChecks {
    private static final List<String> MONEY_UNITS = List.of("万元", "元");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** Titles of sheets that Excel accepts. */
    private static final Pattern TITLE = Pattern.compile("[^\\[\\]:*?/\\\\']{1,31}");

    /** How many characters Excel keeps of a hint, and of a drop-down list with its commas. */
    private static final int HELP_LIMIT = 255;

    private final YamlBinding binding;
    private final LoadProblems problems;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> tables = new HashSet<>();

    FormChecks(YamlBinding binding, LoadProblems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(FormPlan plan) {
        if (!MONEY_UNITS.contains(plan.moneyUnit())) {
            problems.add(binding.place(plan, "money-unit"), YamlKeys.unknownWord(plan.moneyUnit(), MONEY_UNITS));
        }
        if (!VERSION.matcher(plan.version()).matches()) {
            problem(plan, "version", Message.of("law.not-a-version").with("value", plan.version()));
        }
        plan.sheets().forEach(this::check);
    }

    private void check(FormPlan.Sheet sheet) {
        if (!TITLE.matcher(sheet.title()).matches()) {
            problem(sheet, "title", Message.of("law.not-a-title").with("title", sheet.title()));
        }
        if (!titles.add(sheet.title())) {
            problem(sheet, "title", Message.of("law.sheet-twice").with("title", sheet.title()));
        }
        if (each(sheet.rows(), this::drawable)) {
            FormLayout layout = FormLayout.of(sheet);
            checkWidths(sheet, layout.columns());
            layout.rows().stream().flatMap(row -> row.table().stream()).forEach(table -> checkBeside(layout, table));
        }
    }

    private void checkBeside(FormLayout layout, FormLayout.PlacedTable table) {
        layout.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.endsBeside(table))
                .forEach(cell -> problem(
                        cell.plan(),
                        "down",
                        Message.of("law.ends-beside-table")
                                .with("down", BigDecimal.valueOf(table.closing() - cell.row() + 1L))));
    }

    private void checkWidths(FormPlan.Sheet sheet, int used) {
        if (used > sheet.widths().size()) {
            problem(
                    sheet,
                    "widths",
                    Message.of("law.too-few-widths")
                            .with("widths", BigDecimal.valueOf(sheet.widths().size()))
                            .with("columns", BigDecimal.valueOf(used)));
        }
    }

    private boolean drawable(FormPlan.Row row) {
        boolean oneThing = row.table().isEmpty() || row.cells().isEmpty();
        if (!oneThing) {
            problem(row, "table", Message.of("law.cells-and-table"));
        }
        boolean cells = each(row.cells(), this::drawable);
        return row.table().map(this::drawable).orElse(true) && cells && oneThing;
    }

    private boolean drawable(FormPlan.Cell cell) {
        if (cell.name().isEmpty()
                && (cell.output()
                        || cell.live().isPresent()
                        || cell.limit().isPresent()
                        || !cell.choices().isEmpty())) {
            problem(cell, "output", Message.of("law.nameless"));
        }
        checkHelp(cell, cell.choices(), cell.hint());
        positive(cell, "limit", cell.limit());
        boolean across = positive(cell, "across", cell.across());
        return positive(cell, "down", cell.down()) && across;
    }

    private boolean drawable(FormPlan.TablePlan table) {
        if (!tables.add(table.name())) {
            problem(table, "name", Message.of("law.table-twice").with("name", table.name()));
        }
        checkPreset(table);
        boolean columns = each(table.columns(), column -> drawable(table, column));
        return positive(table, "rows", Optional.of(table.rows())) && columns;
    }

    private boolean drawable(FormPlan.TablePlan table, FormPlan.Column column) {
        if (column.name().isEmpty()
                && (column.output()
                        || column.live().isPresent()
                        || column.limit().isPresent()
                        || !column.choices().isEmpty())) {
            problem(column, "output", Message.of("law.nameless"));
        }
        if (column.name().filter(name -> !name.startsWith(table.name() + "_")).isPresent()) {
            problem(column, "name", Message.of("law.foreign-column").with("table", table.name()));
        }
        checkHelp(column, column.choices(), column.hint());
        positive(column, "limit", column.limit());
        return positive(column, "across", column.across());
    }

    private void checkPreset(FormPlan.TablePlan table) {
        boolean tooWide = table.preset().stream()
                .anyMatch(words -> words.size() > table.columns().size());
        if (tooWide || table.preset().size() > table.rows()) {
            problem(table, "preset", Message.of("law.preset-too-large"));
        }
    }

    private void checkHelp(Record carrier, List<String> choices, Optional<String> hint) {
        boolean comma = choices.stream().anyMatch(choice -> choice.contains(",") || choice.contains("\""));
        if (comma || String.join(",", choices).length() > HELP_LIMIT) {
            problem(carrier, "choices", Message.of("law.choices-too-long"));
        }
        if (hint.filter(text -> text.length() > HELP_LIMIT).isPresent()) {
            problem(carrier, "hint", Message.of("law.hint-too-long"));
        }
    }

    private boolean positive(Record carrier, String key, Optional<Integer> count) {
        if (count.orElse(1) < 1) {
            problem(carrier, key, Message.of("law.not-positive"));
        }
        return count.orElse(1) >= 1;
    }

    /** Whether all pass. Every check runs, so that each problem is noted. */
    private static <T> boolean each(List<T> items, Predicate<T> passes) {
        return items.stream().filter(passes).count() == items.size();
    }

    private void problem(Record carrier, String key, Message what) {
        problems.add(binding.place(carrier, key), what);
    }
}
