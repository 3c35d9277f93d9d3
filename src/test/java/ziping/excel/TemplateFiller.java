package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank form that is filled in and read by its names, as in Excel. */
public final class TemplateFiller implements AutoCloseable {
    private final XSSFWorkbook workbook;

    public TemplateFiller(byte[] blank) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public TemplateFiller fill(String name, double number) {
        cell(name, 0).setCellValue(number);
        return this;
    }

    public TemplateFiller fill(String column, int row, double number) {
        cell(column, row).setCellValue(number);
        return this;
    }

    public String shown(String name) {
        return new DataFormatter()
                .formatCellValue(cell(name, 0), workbook.getCreationHelper().createFormulaEvaluator());
    }

    /** The cell of a name, or of a row of a named column counted from 0. */
    public Cell cell(String name, int row) {
        CellReference first = area(name).getFirstCell();
        return workbook.getSheet(first.getSheetName())
                .getRow(first.getRow() + row)
                .getCell(first.getCol());
    }

    public AreaReference area(String name) {
        XSSFName defined = workbook.getName(name);
        return new AreaReference(defined.getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
