package ziping.excel.template;

import ziping.model.form.Form;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;
import ziping.model.form.FormPlan.Look;

import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws one sheet of a form. */
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
        layout.rows().forEach(this::setHeight);
        layout.rows().forEach(row -> row.cells().forEach(this::draw));
        layout.rows()
                .forEach(row ->
                        row.table().ifPresent(table -> new FormTableWriter(templateSheet, form, table, height(row)).draw()));
        plan.frozenRows().ifPresent(this::freeze);
        layout.rows().stream().filter(row -> row.plan().newPage()).forEach(row -> sheet.setRowBreak(row.top() - 1));
        sheet.setDisplayGridlines(false);
        // A code or a target such as 1 is kept as text, as it was typed; Excel need not point at it.
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
        Form.Kind kind = plan.name().flatMap(form::field).map(Form.Field::kind).orElse(Form.Kind.TEXT);
        XSSFCell cell = templateSheet.draw(box(placed), look(plan), kind);
        String formula =
                plan.name().flatMap(form::field).map(Form.Field::formula).orElse("");
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
