package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.ZipAccess;
import ziping.excel.template.TemplateWriter;
import ziping.rulebook.Forms;

/** The blank roster, filled row by row from the top. */
public final class RosterWorkbook {
    private RosterWorkbook() {}

    /** Each row by its column headings. An empty row stays blank. */
    public static byte[] filled(JsonNode lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateWriter.draw(Forms.roster())))) {
            for (int i = 0; i < lines.size(); i++) {
                int down = i;
                lines.get(i).properties().forEach(it -> put(cell(workbook, it.getKey(), down), it.getValue()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String heading, int down) {
        String area = workbook.getName("名单_" + heading).getRefersToFormula();
        CellReference first = new AreaReference(area, workbook.getSpreadsheetVersion()).getFirstCell();
        Row row = workbook.getSheet(first.getSheetName()).getRow(first.getRow() + down);
        return row.getCell(first.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void put(Cell cell, JsonNode value) {
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else {
            cell.setCellValue(value.asText());
        }
    }
}
