package ziping.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import ziping.model.form.CellAddress;

/** The unexpected differences between an {@code .xls} workbook and its copy. */
final class XlsCopyDifferences {
    private XlsCopyDifferences() {}

    /** Every cell, merged region, column, row and name of the source that differs in the copy. */
    static List<String> differences(byte[] source, byte[] copy, Set<CellAddress> edited) throws IOException {
        Map<String, String> before = contents(source, edited);
        Map<String, String> after = contents(copy, edited);
        return before.entrySet().stream()
                .filter(it -> !it.getValue().equals(after.get(it.getKey())))
                .map(it -> it + " became " + after.get(it.getKey()))
                .toList();
    }

    private static Map<String, String> contents(byte[] bytes, Set<CellAddress> edited) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Map<String, String> contents = new TreeMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheet(contents, workbook.getSheetAt(i), edited);
            }
            for (HSSFName name : workbook.getAllNames()) {
                contents.put("name " + name.getNameName() + " " + name.getSheetIndex(), name.getRefersToFormula());
            }
            return contents;
        }
    }

    private static void sheet(Map<String, String> contents, HSSFSheet sheet, Set<CellAddress> edited) {
        String title = sheet.getSheetName();
        sheet.forEach(row -> {
            row.forEach(cell -> {
                CellAddress at = new CellAddress(title, cell.getRowIndex(), cell.getColumnIndex());
                boolean ours = edited.contains(at);
                contents.put(
                        title + "!" + cell.getAddress(),
                        cell.getCellStyle().getIndex() + (ours ? "" : " " + cell.getCellType() + " " + cell));
            });
            if (edited.stream().noneMatch(it -> it.sheet().equals(title) && it.row() == row.getRowNum())) {
                contents.put(title + " row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
            }
        });
        for (int column = 0; column < 30; column++) {
            contents.put(
                    title + " column " + column, sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column));
        }
        contents.put(title + " merged", sheet.getMergedRegions().toString());
        contents.put(
                title + " conditions", sheet.getSheetConditionalFormatting().getNumConditionalFormattings() + "");
    }
}
