package ziping.excel.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.form.FormPlan.Look;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Writes the last sheet, 填表说明: how to fill in the form, the meaning of the colours, and the added cells. */
final class GuideSheetWriter {
    private static final int NUMBER_WIDTH = 8;
    private static final int TEXT_WIDTH = 118;
    private static final int TITLE_HEIGHT = 40;
    private static final int LINE_HEIGHT = 26;

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final TemplateSheet templateSheet;
    private final Messages messages;
    private int row;

    GuideSheetWriter(XSSFSheet sheet, TemplateStyles styles, Messages messages) {
        this.sheet = sheet;
        this.styles = styles;
        this.templateSheet = new TemplateSheet(sheet, styles);
        this.messages = messages;
    }

    void draw(FormPlan plan) {
        templateSheet.width(0, NUMBER_WIDTH);
        templateSheet.width(1, TEXT_WIDTH);
        templateSheet.height(row, TITLE_HEIGHT);
        templateSheet
                .draw(new TemplateSheet.Box(row, 0, 2, 1), Look.TITLE, Form.Kind.TEXT)
                .setCellValue(messages.text("drawing.guide"));
        row++;
        for (String line : plan.guide()) {
            line(Look.LABEL, Integer.toString(row), line);
        }
        List<String> added = added(plan);
        if (!added.isEmpty()) {
            String sentence =
                    messages.text(Message.of("drawing.added").with("labels", new MessageArgument.Listed(added)));
            line(Look.LABEL, Integer.toString(plan.guide().size() + 1), sentence);
        }
        if (plan.form().equals(FieldNames.SETTINGS)) {
            line(Look.INPUT, "", messages.text("drawing.settings-input"));
            line(Look.GIVEN, "", messages.text("drawing.settings-given"));
        } else {
            line(Look.INPUT, "", messages.text("drawing.input"));
            line(Look.COMPUTED, "", messages.text("drawing.computed"));
        }
        sheet.setDisplayGridlines(false);
    }

    private void line(Look sample, String number, String text) {
        TemplateSheet.Box box = TemplateSheet.Box.of(row, 1);
        templateSheet.height(row, LINE_HEIGHT);
        templateSheet.growRow(box, text, Look.LABEL);
        templateSheet.draw(TemplateSheet.Box.of(row, 0), sample, Form.Kind.TEXT).setCellValue(number);
        XSSFCell cell = templateSheet.draw(box, Look.LABEL, Form.Kind.TEXT);
        cell.setCellStyle(styles.paragraph());
        cell.setCellValue(text);
        row++;
    }

    private static List<String> added(FormPlan plan) {
        Set<String> added = new LinkedHashSet<>();
        for (FormPlan.Sheet formSheet : plan.sheets()) {
            for (FormPlan.Row formRow : formSheet.rows()) {
                for (FormPlan.Cell cell : formRow.cells()) {
                    if (cell.added()) {
                        label(formRow, cell).ifPresent(added::add);
                    }
                }
                if (formRow.table().isPresent()) {
                    for (FormPlan.Column column : formRow.table().get().columns()) {
                        if (column.added()) {
                            added.add(column.heading());
                        }
                    }
                }
            }
        }
        return List.copyOf(added);
    }

    private static Optional<String> label(FormPlan.Row row, FormPlan.Cell cell) {
        return cell.name().map(name -> cell.label().or(row::label).orElse(name));
    }
}
