package ziping.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.ZipAccess;

/**
 * Builds a workbook from a text file. Each line is a row with {@code |} between cells. {@code <} merges the cell with
 * the one to the left, {@code ^} with the one above. A line that begins with {@code #} is a comment.
 */
final class DrawnWorkbook {
    private final List<String[]> rows;

    private DrawnWorkbook(List<String[]> rows) {
        this.rows = rows;
    }

    static byte[] xlsx(Path text) throws IOException {
        return ZipAccess.steady(from(text, new XSSFWorkbook()));
    }

    static byte[] xls(Path text) {
        return from(text, new HSSFWorkbook());
    }

    private static byte[] from(Path text, Workbook empty) {
        try (Workbook workbook = empty) {
            DrawnWorkbook drawn = new DrawnWorkbook(Files.readAllLines(text).stream()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> it.split("\\|", -1))
                    .toList());
            drawn.onto(workbook.createSheet("Sheet1"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void onto(Sheet sheet) {
        for (int row = 0; row < rows.size(); row++) {
            sheet.createRow(row);
            for (int column = 0; column < rows.get(row).length; column++) {
                String text = at(row, column);
                if (!text.equals("<") && !text.equals("^")) {
                    put(sheet.getRow(row).createCell(column), text);
                    merge(sheet, row, column);
                }
            }
        }
    }

    private static void put(Cell cell, String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void merge(Sheet sheet, int row, int column) {
        int right = column;
        while (at(row, right + 1).equals("<")) {
            right++;
        }
        int bottom = row;
        while (at(bottom + 1, column).equals("^")) {
            bottom++;
        }
        if (right > column || bottom > row) {
            sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
        }
    }

    private String at(int row, int column) {
        boolean there = row < rows.size() && column < rows.get(row).length;
        return there ? rows.get(row)[column].strip() : "";
    }
}
