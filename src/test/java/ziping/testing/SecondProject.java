package ziping.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.ZipAccess;
import ziping.model.form.Form;

/** Adds a second project to a workbook: copies of the form's sheets with their own names. */
public final class SecondProject {
    private final XSSFWorkbook workbook;
    private final Form form;
    private final String mark;
    private final boolean together;

    private SecondProject(XSSFWorkbook workbook, Form form, String mark, boolean together) {
        this.workbook = workbook;
        this.form = form;
        this.mark = mark;
        this.together = together;
    }

    /**
     * The workbook with the second project after the first.
     *
     * @param mark suffix for the titles of the second project's sheets
     * @param together whether the sheets were copied together in Excel: then each sheet has the names of its own
     *     cells, and formulas are unchanged
     */
    public static byte[] added(byte[] first, byte[] second, Form form, String mark, boolean together) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(first));
                XSSFWorkbook other = new XSSFWorkbook(new ByteArrayInputStream(second))) {
            SecondProject project = new SecondProject(workbook, form, mark, together);
            List<String> titles =
                    form.plan().sheets().stream().map(it -> it.title()).toList();
            titles.forEach(it -> workbook.cloneSheet(workbook.getSheetIndex(it), it + mark));
            project.names();
            titles.forEach(it -> project.copy(other.getSheet(it), workbook.getSheet(it + mark)));
            if (together) {
                project.computeMain();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Formulas that refer to other sheets refer to those of the first project, because POI resolves names there. */
    private void computeMain() {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        workbook.getSheet(main()).forEach(row -> row.forEach(evaluator::evaluateFormulaCell));
    }

    private String main() {
        return form.plan().sheets().get(0).title() + mark;
    }

    /** Scopes all names to the main sheet of the form, or each name to the sheet that it refers to. */
    private void names() {
        for (Name global : List.copyOf(workbook.getAllNames())) {
            if (global.getSheetIndex() < 0 && form.field(global.getNameName()).isPresent()) {
                Name own = workbook.createName();
                String reference = onOwnSheet(global.getRefersToFormula());
                own.setSheetIndex(workbook.getSheetIndex(together ? sheetOf(reference) : main()));
                own.setNameName(global.getNameName());
                own.setRefersToFormula(reference);
            }
        }
    }

    private String onOwnSheet(String reference) {
        return SheetNameFormatter.format(sheetOf(reference) + mark) + reference.substring(reference.lastIndexOf('!'));
    }

    private static String sheetOf(String reference) {
        return reference.substring(0, reference.lastIndexOf('!')).replaceAll("^'|'$", "");
    }

    private void copy(Sheet from, Sheet to) {
        from.forEach(row ->
                row.forEach(cell -> copy(cell, to.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex()))));
    }

    private void copy(Cell from, Cell to) {
        boolean live = from.getCellType() == CellType.FORMULA;
        if (live) {
            to.setCellFormula(qualified(from.getCellFormula(), to.getSheet().getSheetName()));
        } else {
            to.setBlank();
        }
        switch (live ? from.getCachedFormulaResultType() : from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            default -> {}
        }
    }

    /** Outside the main sheet a formula must qualify the names of its project. */
    private String qualified(String formula, String sheet) {
        String names = "(?<![\\p{L}_])(" + String.join("|", form.fields().keySet()) + ")(?![\\p{L}_])";
        String main = Matcher.quoteReplacement(SheetNameFormatter.format(main()) + "!");
        return together || sheet.equals(main()) ? formula : formula.replaceAll(names, main + "$1");
    }
}
