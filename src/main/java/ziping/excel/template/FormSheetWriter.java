package ziping.excel.template;

import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.model.form.Form;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;
import ziping.model.form.FormPlan.Look;

/** Writes one sheet of a blank form. */
final class FormSheetWriter {
    private static final int ORDINARY_HEIGHT = 24;

    private final XSSFSheet sheet;
    private final Form form;
    private final TemplateSheet templateSheet;

    FormSheetWriter(XSSFSheet sheet, Form form, TemplateStyles styles) {
        this.sheet = sheet;
        this.form = form;
        this.templateSheet = new TemplateSheet(sheet, styles);
    }

    void draw(FormPlan.Sheet plan) {
        for (int column = 0; column < plan.widths().size(); column++) {
            templateSheet.width(column, plan.widths().get(column));
        }
        FormLayout layout = FormLayout.of(plan);
        for (FormLayout.PlacedRow row : layout.rows()) {
            setHeight(row);
        }
        for (FormLayout.PlacedRow row : layout.rows()) {
            row.cells().forEach(this::draw);
        }
        for (FormLayout.PlacedRow row : layout.rows()) {
            if (row.table().isPresent()) {
                new FormTableWriter(templateSheet, form, row.table().get(), height(row)).draw();
            }
        }
        if (plan.frozenRows().isPresent()) {
            freeze(plan.frozenRows().get());
        }
        for (FormLayout.PlacedRow row : layout.rows()) {
            if (row.plan().newPage()) {
                sheet.setRowBreak(row.top() - 1);
            }
        }
        sheet.setDisplayGridlines(false);
        // A code or a target such as 1 is kept as text. Excel must not show a warning for it.
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, sheet.getLastRowNum(), 0, layout.columns() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private void setHeight(FormLayout.PlacedRow row) {
        templateSheet.height(row.top(), height(row));
        for (FormLayout.PlacedCell cell : row.cells()) {
            if (cell.down() == 1) {
                templateSheet.growRow(box(cell), shown(cell.plan()), look(cell.plan()));
            }
        }
    }

    private static int height(FormLayout.PlacedRow row) {
        return row.plan().height().orElse(ORDINARY_HEIGHT);
    }

    private void draw(FormLayout.PlacedCell placed) {
        FormPlan.Cell plan = placed.plan();
        Optional<Form.Field> field = plan.name().flatMap(form::field);
        Form.Kind kind = field.isPresent() ? field.get().kind() : Form.Kind.TEXT;
        XSSFCell cell = templateSheet.draw(box(placed), look(plan), kind);
        String formula = field.isPresent() ? field.get().formula() : "";
        if (!formula.isEmpty()) {
            cell.setCellFormula(formula);
        } else if (!shown(plan).isEmpty()) {
            TemplateSheet.putBlankValue(cell, kind, shown(plan));
        }
        templateSheet.help(box(placed).range(), plan.choices(), plan.hint());
    }

    private static TemplateSheet.Box box(FormLayout.PlacedCell placed) {
        return new TemplateSheet.Box(placed.row(), placed.column(), placed.across(), placed.down());
    }

    private static Look look(FormPlan.Cell plan) {
        if (plan.look().isPresent()) {
            return plan.look().get();
        } else if (plan.name().isEmpty()) {
            return Look.LABEL;
        }
        return plan.output() || plan.live().isPresent() ? Look.COMPUTED : Look.INPUT;
    }

    private static String shown(FormPlan.Cell plan) {
        return plan.value().or(plan::text).orElse("");
    }

    private void freeze(int rows) {
        sheet.createFreezePane(0, rows);
        sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
    }
}
