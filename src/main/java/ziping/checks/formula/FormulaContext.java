package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.CheckContext;
import ziping.checks.ExactRate;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;
import ziping.quantity.ValueParser;

/**
 * The named cells of a submission as values of a formula. Money, points and totals are those that all other rules use:
 * the sum where a total is blank, and claimed points before computed ones, so that a second run changes nothing.
 */
final class FormulaContext implements CellLookup {
    private final CheckContext context;
    private final List<ScoredRow> indicators;
    private final Map<String, List<FormCell>> entries = new HashMap<>();

    FormulaContext(CheckContext context) {
        this.context = context;
        this.indicators = context.indicators();
        context.submission().tables().values().forEach(this::addColumns);
    }

    private void addColumns(Table table) {
        List<Map<String, FormCell>> rows = table.name().equals(FieldNames.INDICATORS)
                ? indicators.stream()
                        .map(row -> row.indicator().orElseThrow().cells())
                        .toList()
                : table.rows().stream()
                        .filter(row -> row.values().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        if (!table.rows().isEmpty()) {
            for (String column : table.rows().get(0).keySet()) {
                List<FormCell> cells = new ArrayList<>();
                rows.forEach(row -> Table.cell(row, column).ifPresent(cells::add));
                entries.put(column, cells);
            }
        }
    }

    boolean haveAll(Collection<String> names) {
        return names.stream()
                .allMatch(
                        name -> entries.containsKey(name) || context.field(name).isPresent());
    }

    /** The cells with these names in a row. A column without that row has none. */
    List<FormCell> entries(List<String> names, int row) {
        List<FormCell> cells = new ArrayList<>();
        names.forEach(name -> entry(name, row).ifPresent(cells::add));
        return cells;
    }

    /** A cell for a message: its visible content, or the value that was computed for it. */
    Message shown(String name, int row) {
        FormCell entry = entry(name, row).orElseThrow();
        String label = entry.location().column().isEmpty()
                ? entry.location().label()
                : entry.location().column();
        Value value = cell(name, row);
        boolean computed = entry.isBlank() || entry.content() == FormCell.Content.LIVE;
        if (computed && value instanceof Value.Figure figure) {
            return Message.of("formula.cell").with("label", label).with("shown", figure.number());
        }
        return Message.of(entry.isBlank() ? "formula.blank-cell" : "formula.cell")
                .with("label", label)
                .with("shown", entry.displayText());
    }

    private Optional<FormCell> entry(String name, int row) {
        List<FormCell> column = entries.get(name);
        if (column == null) {
            return context.field(name);
        }
        return row < column.size() ? Optional.of(column.get(row)) : Optional.empty();
    }

    @Override
    public Optional<List<Value>> column(String name) {
        List<FormCell> column = entries.get(name);
        if (column == null) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            values.add(cell(name, row));
        }
        return Optional.of(values);
    }

    @Override
    public Value cell(String name, int row) {
        FormCell entry = entry(name, row).orElseThrow();
        if (name.startsWith(FieldNames.INDICATORS + "_")) {
            return inIndicator(name, indicators.get(row), entry);
        }
        Optional<Form.Field> field = context.submission().form().field(name);
        if (field.isPresent()
                && field.get().kind() == Form.Kind.MONEY
                && !field.get().inTable()) {
            return money(name, entry);
        }
        return switch (name) {
            case FieldNames.TOTAL ->
                claim(context.totals().claimed(), context.totals().computed().points(), entry);
            case FieldNames.GRADE -> grade(entry);
            case FieldNames.EXECUTION_POINTS -> {
                Optional<ScoredRow> execution = context.executionRow();
                yield execution.isPresent() ? points(execution.get(), entry) : new Value.Blank(entry);
            }
            case FieldNames.EXECUTION_EXPLANATION -> {
                Optional<ScoredRow> execution = context.executionRow();
                yield execution.isPresent() ? explanation(execution.get(), entry) : new Value.Blank(entry);
            }
            default -> value(entry, field.map(Form.Field::kind).orElse(Form.Kind.TEXT));
        };
    }

    private Value inIndicator(String name, ScoredRow row, FormCell entry) {
        return switch (name) {
            case FieldNames.LEVEL1 -> words(row.indicator().orElseThrow().level1(), entry);
            case FieldNames.LEVEL2 -> words(row.indicator().orElseThrow().level2(), entry);
            case FieldNames.NAME -> words(row.label(), entry);
            case FieldNames.POINTS -> points(row, entry);
            case FieldNames.EXPLANATION -> explanation(row, entry);
            case FieldNames.COMPLETION -> completion(row, entry);
            default ->
                value(
                        entry,
                        context.submission()
                                .form()
                                .field(name)
                                .map(Form.Field::kind)
                                .orElse(Form.Kind.TEXT));
        };
    }

    private static Value points(ScoredRow row, FormCell entry) {
        return claim(row.claim(), row.award().points(), entry);
    }

    private static Value claim(String claimed, Optional<BigDecimal> given, FormCell entry) {
        PlainNumber number = PlainNumber.ofPoints(claimed);
        if (number instanceof PlainNumber.Unreadable) {
            return new Value.Words(claimed, Optional.of(entry));
        }
        return number.number().or(() -> given).<Value>map(Value.Figure::new).orElse(new Value.Blank(entry));
    }

    private Value grade(FormCell entry) {
        String grade = context.totals().claimedGrade().isBlank()
                ? context.totals().computed().grade().orElse("")
                : context.totals().claimedGrade();
        return words(grade, entry);
    }

    /** A draft of the program does not count as an explanation. */
    private static Value explanation(ScoredRow row, FormCell entry) {
        return words(row.explanation().isGiven() ? row.explanation().text() : "", entry);
    }

    private static Value completion(ScoredRow row, FormCell entry) {
        if (row.cells().completion().isPresent()) {
            return value(entry, Form.Kind.RATE);
        }
        return row.pair()
                .flatMap(pair -> ExactRate.of(Optional.of(pair.actual()), Optional.of(pair.target())))
                .<Value>map(
                        rate -> new Value.Figure(Decimals.normal(rate.percent().movePointLeft(2))))
                .orElse(new Value.Blank(entry));
    }

    private Value money(String name, FormCell entry) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        boolean source = FieldNames.SOURCES.contains(last);
        String item = source ? name.substring(0, name.lastIndexOf('_')) : name;
        if (context.money().typed(item, source ? last : "") instanceof PlainNumber.Unreadable) {
            return new Value.Words(entry.displayText(), Optional.of(entry));
        }
        return context.money()
                .amount(item, source ? last : "")
                .map(ProjectMoney.Amount::value)
                .<Value>map(Value.Figure::new)
                .orElse(new Value.Blank(entry));
    }

    private static Value value(FormCell entry, Form.Kind kind) {
        if (entry.isBlank()) {
            return new Value.Blank(entry);
        } else if (entry.value() instanceof CellValue.Truth truth) {
            return new Value.Truth(truth.value());
        }
        return switch (kind) {
            case RATE -> number(entry, percent(PlainNumber.ofRate(entry, kind)));
            case PERCENT -> number(entry, PlainNumber.ofRate(entry, kind));
            case NUMBER, MONEY, POINTS, WEIGHT -> number(entry, PlainNumber.of(entry, ""));
            case YEAR ->
                ValueParser.year(entry.value()).<Value>map(Value.Figure::new).orElse(words(entry.displayText(), entry));
            case TEXT, DAY ->
                number(
                        entry,
                        entry.displayText().endsWith("%")
                                ? percent(PlainNumber.ofRate(entry, Form.Kind.PERCENT))
                                : PlainNumber.of(entry, ""));
        };
    }

    /** As Excel calculates: 95% is 0.95. */
    private static PlainNumber percent(PlainNumber rate) {
        return rate instanceof PlainNumber.Known known
                ? new PlainNumber.Known(Decimals.normal(known.value().movePointLeft(2)))
                : rate;
    }

    private static Value number(FormCell entry, PlainNumber number) {
        if (number instanceof PlainNumber.Known known) {
            return new Value.Figure(known.value());
        }
        return number instanceof PlainNumber.Empty ? new Value.Blank(entry) : words(entry.displayText(), entry);
    }

    private static Value words(String text, FormCell entry) {
        return text.isEmpty() ? new Value.Blank(entry) : new Value.Words(text, Optional.of(entry));
    }
}
