package ziping.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;

/** A filled tiny form at any position of its sheet. */
final class SmallWorkbook {
    final Workbook workbook;
    final Sheet sheet;
    private final int top;
    private final int left;
    private final boolean scoped;

    private SmallWorkbook(Workbook workbook, String title, String corner, boolean scoped) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(title);
        CellAddress at = CellAddress.of(title, corner);
        this.top = at.row();
        this.left = at.column();
        this.scoped = scoped;
    }

    static SmallWorkbook xlsx() {
        return filled(new XSSFWorkbook(), "自评表", "B2", false, "智慧监管平台");
    }

    static SmallWorkbook xlsm() {
        return filled(new XSSFWorkbook(XSSFWorkbookType.XLSM), "自评表", "B2", false, "智慧监管平台");
    }

    static SmallWorkbook xls() {
        return filled(new HSSFWorkbook(), "自评表", "B2", false, "智慧监管平台");
    }

    /** The form with a value for every name, below and right of a corner. */
    static SmallWorkbook filled(Workbook workbook, String title, String corner, boolean scoped, String project) {
        SmallWorkbook book = new SmallWorkbook(workbook, title, corner, scoped);
        book.field(FieldNames.FORM, 0, "tiny");
        book.field(FieldNames.PROJECT, 1, project);
        book.field(FieldNames.MONEY_UNIT, 2, "万元");
        book.field(FieldNames.YEAR, 3, "2023");
        book.put(4, 1, 0.8666).setCellStyle(book.style("0.00%"));
        book.name(FieldNames.EXECUTION_RATE, 4, 4, 1);
        book.put(5, 1, 8.67);
        book.name(FieldNames.EXECUTION_POINTS, 5, 5, 1);
        book.table();
        book.put(13, 5, "").setCellFormula(SmallForm.LIVE_TOTAL);
        book.name(FieldNames.TOTAL, 13, 13, 5);
        book.field(FieldNames.GRADE, 14, "良");
        return book;
    }

    private void table() {
        row(8, "产出指标", "设备采购数量", 10, 8);
        row(9, "", "验收合格率", 95, 95);
        row(10, "满意度指标", "群众满意度", 90, 85.5);
        sheet.addMergedRegion(new CellRangeAddress(top + 8, top + 9, left, left));
        List<String> columns = List.of(
                FieldNames.LEVEL1,
                FieldNames.NAME,
                FieldNames.TARGET,
                FieldNames.ACTUAL,
                FieldNames.WEIGHT,
                FieldNames.POINTS,
                FieldNames.EXPLANATION);
        for (int i = 0; i < columns.size(); i++) {
            name(columns.get(i), 8, 11, i);
        }
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        for (int i = 8; i <= 11; i++) {
            CellUtil.getCell(CellUtil.getRow(top + i, sheet), left + 6).setCellStyle(wrapped);
        }
    }

    private void row(int row, String level1, String name, double target, double actual) {
        put(row, 0, level1);
        put(row, 1, name);
        put(row, 2, target);
        put(row, 3, actual);
        put(row, 4, 30);
        put(row, 5, "")
                .setCellFormula("MIN(" + a1(row, 4) + "," + a1(row, 3) + "/" + a1(row, 2) + "*" + a1(row, 4) + ")");
    }

    private void field(String name, int row, String text) {
        put(row, 0, name);
        put(row, 1, text);
        name(name, row, row, 1);
    }

    /** The address of a cell, relative to the corner. */
    CellAddress at(int row, int column) {
        return new CellAddress(sheet.getSheetName(), top + row, left + column);
    }

    String a1(int row, int column) {
        return at(row, column).a1();
    }

    Cell put(int row, int column, String text) {
        Cell cell = CellUtil.getCell(CellUtil.getRow(top + row, sheet), left + column);
        if (text.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(text);
        }
        return cell;
    }

    Cell put(int row, int column, double number) {
        Cell cell = put(row, column, "");
        cell.setCellValue(number);
        return cell;
    }

    CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** Names rows of one column, relative to the corner. */
    void name(String name, int firstRow, int lastRow, int column) {
        String area = "$" + CellAddress.columnLetters(left + column) + "$";
        refer(
                name,
                SheetNameFormatter.format(sheet.getSheetName()) + "!" + area + (top + firstRow + 1)
                        + (firstRow == lastRow ? "" : ":" + area + (top + lastRow + 1)));
    }

    /** Defines a name with a formula. */
    void refer(String name, String formula) {
        Name defined = existing(name).orElseGet(workbook::createName);
        if (scoped) {
            defined.setSheetIndex(workbook.getSheetIndex(sheet));
        }
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    void forget(String name) {
        existing(name).ifPresent(workbook::removeName);
    }

    private Optional<Name> existing(String name) {
        int scope = scoped ? workbook.getSheetIndex(sheet) : -1;
        return workbook.getNames(name).stream()
                .filter(it -> it.getSheetIndex() == scope)
                .findFirst()
                .map(Name.class::cast);
    }

    byte[] bytes() {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.evaluateAll();
        return raw();
    }

    byte[] raw() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
