package ziping.excel.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Bilingual;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.SettableValues;

/** Writes the blank workbook for the settings of an office, with one row for each setting. Its texts are Chinese. */
public final class SettingsTemplate {
    private static final Messages WORDS = Messages.in(Language.ZH);

    private final Map<String, List<List<String>>> rows;
    private final List<String> rulebooks;

    private SettingsTemplate(SettableValues settable) {
        this.rows = Map.of(
                "规则", settable.rules().stream().map(SettingsTemplate::row).toList(),
                "参数", settable.parameters().stream().map(SettingsTemplate::row).toList(),
                "现行等级", settable.scales().stream().map(SettingsTemplate::row).toList());
        this.rulebooks = settable.rulebooks().stream().map(WORDS::name).toList();
    }

    /** The workbook without settings. The same law always gives the same bytes. */
    public static byte[] draw(Form blank, SettableValues settable) {
        return TemplateWriter.draw(with(blank, settable));
    }

    /** The form with its rows. */
    public static Form with(Form blank, SettableValues settable) {
        SettingsTemplate drawing = new SettingsTemplate(settable);
        return blank.with(blank.plan().sheets().stream().map(drawing::sheet).toList());
    }

    private FormPlan.Sheet sheet(FormPlan.Sheet sheet) {
        return sheet.with(sheet.rows().stream().map(this::row).toList());
    }

    private FormPlan.Row row(FormPlan.Row row) {
        return new FormPlan.Row(
                row.newPage(),
                row.height(),
                row.kind(),
                row.label(),
                row.cells().stream().map(this::cell).toList(),
                row.table().map(this::table));
    }

    private FormPlan.TablePlan table(FormPlan.TablePlan table) {
        return Optional.ofNullable(rows.get(table.name()))
                .map(it -> new FormPlan.TablePlan(table.name(), it.size(), table.headingsAbove(), table.columns(), it))
                .orElse(table);
    }

    private FormPlan.Cell cell(FormPlan.Cell cell) {
        if (cell.name().filter(FieldNames.RULEBOOK::equals).isEmpty()) {
            return cell;
        }
        return new FormPlan.Cell(
                cell.text(),
                cell.name(),
                cell.label(),
                cell.kind(),
                cell.across(),
                cell.down(),
                cell.look(),
                cell.live(),
                cell.value(),
                rulebooks,
                cell.limit(),
                cell.output(),
                cell.added(),
                cell.hint());
    }

    private static List<String> row(SettableValues.RuleNow it) {
        return List.of(
                it.rule().code(),
                WORDS.name(it.rule().name()),
                it.only().isEmpty() ? WORDS.text("settings.whole") : names(it.only()),
                WORDS.duty(it.rule().duty()));
    }

    private static List<String> row(SettableValues.Parameter it) {
        return List.of(it.id(), WORDS.text(it.of()), WORDS.text(it.meaning()), joined(it.now().stream()));
    }

    private static List<String> row(SettableValues.Scale it) {
        return List.of(names(it.rulebooks()), it.steps());
    }

    private static String names(List<Bilingual> names) {
        return joined(names.stream().map(WORDS::name));
    }

    private static String joined(Stream<String> items) {
        return WORDS.text(Message.of("sheet.list").with("items", new MessageArgument.Listed(items.toList())));
    }
}
