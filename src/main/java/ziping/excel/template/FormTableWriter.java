package ziping.excel.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import ziping.model.form.CellAddress;
import ziping.model.form.Form;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;
import ziping.model.form.FormPlan.Look;

/** Writes one table of a blank form: headings, empty rows and the thin closing row. */
final class FormTableWriter {
    private static final int CLOSING_HEIGHT = 4;

    private final TemplateSheet templateSheet;
    private final Form form;
    private final FormLayout.PlacedTable table;
    private final int rowHeight;
    private final Map<String, Integer> lefts;

    FormTableWriter(TemplateSheet templateSheet, Form form, FormLayout.PlacedTable table, int rowHeight) {
        this.templateSheet = templateSheet;
        this.form = form;
        this.table = table;
        this.rowHeight = rowHeight;
        this.lefts = table.columns().stream()
                .filter(column -> column.plan().name().isPresent())
                .collect(Collectors.toMap(column -> column.plan().name().get(), FormLayout.PlacedColumn::left));
    }

    void draw() {
        for (int row = table.first(); row < table.closing(); row++) {
            templateSheet.height(row, rowHeight);
        }
        templateSheet.height(table.closing(), CLOSING_HEIGHT);
        List<FormLayout.PlacedColumn> columns = table.columns();
        for (int index = 0; index < columns.size(); index++) {
            drawHeading(columns.get(index));
            drawAnswers(columns.get(index), index);
            drawClosing(columns.get(index));
        }
    }

    private void drawHeading(FormLayout.PlacedColumn column) {
        if (!table.plan().headingsAbove()) {
            TemplateSheet.Box box = new TemplateSheet.Box(table.top(), column.left(), column.across(), 1);
            templateSheet.growRow(box, column.plan().heading(), Look.HEADING);
            templateSheet
                    .draw(box, Look.HEADING, Form.Kind.TEXT)
                    .setCellValue(column.plan().heading());
        }
    }

    private void drawAnswers(FormLayout.PlacedColumn column, int index) {
        Optional<Form.Field> field = column.plan().name().flatMap(form::field);
        Form.Kind kind = field.map(Form.Field::kind).orElse(Form.Kind.TEXT);
        int row = table.first();
        while (row < table.closing()) {
            Optional<String> word = preset(row, index);
            int down = word.isPresent() ? continued(row, index) : 1;
            TemplateSheet.Box box = new TemplateSheet.Box(row, column.left(), column.across(), down);
            if (word.isPresent() && box.down() == 1) {
                templateSheet.growRowForLines(box, word.get(), look(column.plan()));
            }
            XSSFCell cell = templateSheet.draw(box, look(column.plan()), kind);
            if (word.isPresent()) {
                TemplateSheet.putBlankValue(cell, kind, word.get());
            }
            int tableRow = row;
            if (field.isPresent() && !field.get().formula().isEmpty()) {
                cell.setCellFormula(field.get().formulaInRow(name -> reference(name, tableRow)));
            }
            row += down;
        }
        CellRangeAddress answers = new CellRangeAddress(
                table.first(), table.closing(), column.left(), column.left() + column.across() - 1);
        templateSheet.help(answers, column.plan().choices(), column.plan().hint());
    }

    private void drawClosing(FormLayout.PlacedColumn column) {
        templateSheet.draw(
                new TemplateSheet.Box(table.closing(), column.left(), column.across(), 1), Look.LABEL, Form.Kind.TEXT);
    }

    /** The text of the blank form. An empty text means that the cell above continues here. */
    private Optional<String> preset(int row, int column) {
        int index = row - table.first();
        List<List<String>> preset = table.plan().preset();
        return index < preset.size() && column < preset.get(index).size()
                ? Optional.of(preset.get(index).get(column))
                : Optional.empty();
    }

    private int continued(int row, int column) {
        int down = 1;
        while (row + down < table.closing()
                && preset(row + down, column).filter(String::isEmpty).isPresent()) {
            down++;
        }
        return down;
    }

    private String reference(String column, int row) {
        return "$" + CellAddress.columnLetters(lefts.get(column)) + (row + 1);
    }

    private static Look look(FormPlan.Column plan) {
        return plan.look().orElse(plan.output() || plan.live().isPresent() ? Look.COMPUTED : Look.INPUT);
    }
}
