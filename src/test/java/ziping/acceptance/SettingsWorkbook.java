package ziping.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import ziping.excel.ZipAccess;
import ziping.excel.template.SettingsTemplate;
import ziping.rulebook.Forms;
import ziping.testing.BuiltInRulebooks;

/**
 * Fills the blank settings workbook from YAML as a person does: single cells by their name, rows of 规则 and 参数 by
 * their first column, rows of 等级 and 本地规则 from the top, and any cell by its address under 单元格. A value {@code
 * {formula: …}} becomes a formula, as in Excel.
 */
public final class SettingsWorkbook {
    private final Workbook workbook;

    private SettingsWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The filled workbook. */
    public static byte[] filled(JsonNode settings) {
        byte[] blank = SettingsTemplate.draw(Forms.settings(), BuiltInRulebooks.RULEBOOKS.settable());
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            SettingsWorkbook book = new SettingsWorkbook(workbook);
            settings.properties().forEach(it -> book.fill(it.getKey(), it.getValue()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(String name, JsonNode value) {
        switch (name) {
            case "规则" ->
                value.properties()
                        .forEach(row -> row.getValue()
                                .properties()
                                .forEach(cell ->
                                        put(inRow("规则_" + cell.getKey(), "规则_编号", row.getKey()), cell.getValue())));
            case "参数" -> value.properties().forEach(row -> put(inRow("参数_自定值", "参数_标识", row.getKey()), row.getValue()));
            case "等级", "本地规则" ->
                IntStream.range(0, value.size())
                        .forEach(row -> value.get(row)
                                .properties()
                                .forEach(cell -> put(at(name + "_" + cell.getKey(), row), cell.getValue())));
            case "单元格" ->
                value.properties().forEach(cell -> put(at(new CellReference(cell.getKey())), cell.getValue()));
            default -> put(at(name, 0), value);
        }
    }

    private Cell inRow(String column, String identity, String wanted) {
        AreaReference area = area(identity);
        int row = IntStream.rangeClosed(
                        area.getFirstCell().getRow(), area.getLastCell().getRow())
                .map(it -> it - area.getFirstCell().getRow())
                .filter(it -> at(identity, it).toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row for " + wanted));
        return at(column, row);
    }

    private Cell at(String name, int row) {
        CellReference first = area(name).getFirstCell();
        return at(new CellReference(first.getSheetName(), first.getRow() + row, first.getCol(), true, true));
    }

    private Cell at(CellReference address) {
        Sheet sheet = workbook.getSheet(address.getSheetName());
        Row row = sheet.getRow(address.getRow()) == null
                ? sheet.createRow(address.getRow())
                : sheet.getRow(address.getRow());
        return row.getCell(address.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private AreaReference area(String name) {
        return new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    private static void put(Cell cell, JsonNode value) {
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (value.has("formula")) {
            CTCell taken = ((XSSFCell) cell).getCTCell();
            taken.addNewF().setStringValue(value.get("formula").asText());
            taken.setT(STCellType.E);
            taken.setV("#NAME?");
        } else {
            cell.setCellValue(value.asText());
        }
    }
}
