package ziping.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads and writes cells by their defined names, as a person does in Excel between two runs. */
final class NamedCellEditor {
    private NamedCellEditor() {}

    /** Writes into the row of an indicator. */
    static void write(Path file, String column, String indicator, String text) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            at(workbook, area(workbook, column), rowOf(workbook, column, indicator))
                    .setCellValue(text);
            save(workbook, file);
        }
    }

    /** Writes into a single cell. */
    static void write(Path file, String name, String text) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            AreaReference area = area(workbook, name);
            at(workbook, area, area.getFirstCell().getRow()).setCellValue(text);
            save(workbook, file);
        }
    }

    /** The value in the row of an indicator. */
    static String shown(Path file, String column, String indicator) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            return at(workbook, area(workbook, column), rowOf(workbook, column, indicator))
                    .toString();
        }
    }

    /** On report sheets the indicator is in the first column; on the form it is in the form's own column. */
    private static int rowOf(XSSFWorkbook workbook, String column, String indicator) {
        boolean ours = column.startsWith("_");
        AreaReference names = area(workbook, ours ? column : "指标_三级");
        CellReference first = names.getFirstCell();
        for (int row = first.getRow(); row <= names.getLastCell().getRow(); row++) {
            Cell name = workbook.getSheet(first.getSheetName()).getRow(row).getCell(ours ? 0 : first.getCol());
            if (String.valueOf(name).equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError("no row " + indicator);
    }

    static Cell at(XSSFWorkbook workbook, AreaReference column, int row) {
        CellReference first = column.getFirstCell();
        return workbook.getSheet(first.getSheetName()).getRow(row).getCell(first.getCol());
    }

    static AreaReference area(XSSFWorkbook workbook, String name) {
        return new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
