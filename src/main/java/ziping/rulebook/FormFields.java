package ziping.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;

/** The names of one form in the order of the printed form: the label and the kind of value of each. */
final class FormFields {
    /** Names that Excel accepts, without those that Excel reads as a cell address. */
    private static final Pattern NAME = Pattern.compile("(?![A-Za-z]{1,3}\\d+$)[\\p{L}_][\\p{L}\\p{N}_.]*");

    private final FormPlan plan;
    private final Forms.LiveFormulas live;
    private final YamlBinding binding;
    private final LoadProblems problems;
    private final Map<String, Named> named = new LinkedHashMap<>();

    /** A name with the record of the file that contains it. */
    private record Named(Form.Field field, Optional<String> live, Record carrier) {}

    FormFields(FormPlan plan, Forms.LiveFormulas live, YamlBinding binding, LoadProblems problems) {
        this.plan = plan;
        this.live = live;
        this.binding = binding;
        this.problems = problems;
    }

    /** Every name, with its formula if it is live. Problems are noted. */
    Map<String, Form.Field> byName() {
        for (FormPlan.Sheet sheet : plan.sheets()) {
            for (FormPlan.Row row : sheet.rows()) {
                row.cells().forEach(cell -> note(row, cell));
                row.table().ifPresent(this::note);
            }
        }
        Map<String, Form.Field> fields = new LinkedHashMap<>();
        named.forEach((name, cell) -> fields.put(name, withFormula(cell)));
        return fields;
    }

    private void note(FormPlan.Row row, FormPlan.Cell cell) {
        Form.Kind kind = cell.kind().or(row::kind).orElse(Form.Kind.TEXT);
        if (cell.name().isPresent()) {
            String name = cell.name().get();
            String label = label(row, cell, name);
            note(new Named(
                    new Form.Field(name, label, kind, cell.output(), "", false, cell.limit()), cell.live(), cell));
        }
    }

    private void note(FormPlan.TablePlan table) {
        for (FormPlan.Column column : table.columns()) {
            Form.Kind kind = column.kind().orElse(Form.Kind.TEXT);
            column.name()
                    .map(name ->
                            new Form.Field(name, column.heading(), kind, column.output(), "", true, column.limit()))
                    .ifPresent(field -> note(new Named(field, column.live(), column)));
        }
    }

    private void note(Named next) {
        String name = next.field().name();
        if (!NAME.matcher(name).matches()) {
            problem(next, "name", Message.of("law.not-a-name").with("name", name));
        }
        if (named.putIfAbsent(name, next) != null) {
            problem(next, "name", Message.of("law.name-twice").with("name", name));
        }
    }

    private static String label(FormPlan.Row row, FormPlan.Cell cell, String name) {
        if (cell.label().isPresent()) {
            return cell.label().get();
        } else if (row.label().isEmpty()) {
            return name;
        }
        Optional<String> source = source(name);
        return source.isPresent()
                ? row.label().get() + "（" + source.get() + "）"
                : row.label().get();
    }

    private static Optional<String> source(String name) {
        return Optional.of(name.substring(name.lastIndexOf('_') + 1)).filter(FieldNames.SOURCES::contains);
    }

    private Form.Field withFormula(Named cell) {
        if (cell.live().isEmpty()) {
            return cell.field();
        }
        String kind = cell.live().get();
        Optional<String> formula = live.formula(kind, cell.field(), named.keySet(), plan);
        if (formula.isEmpty()) {
            problem(
                    cell,
                    "live",
                    Message.of("law.not-live")
                            .with("live", kind)
                            .with("name", cell.field().name()));
        }
        Form.Field field = cell.field();
        return new Form.Field(
                field.name(),
                field.label(),
                field.kind(),
                field.output(),
                formula.orElse(""),
                field.inTable(),
                field.limit());
    }

    private void problem(Named cell, String key, Message what) {
        problems.add(binding.place(cell.carrier(), key), what);
    }
}
