package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import ziping.excel.ZipAccess;
import ziping.model.form.FieldNames;

/** Changes that people make to a filled workbook in Excel, listed in the {@code reshape} steps of a fixture. */
final class UserEdits implements AutoCloseable {
    private static final Map<String, BiConsumer<UserEdits, JsonNode>> STEPS = Map.ofEntries(
            Map.entry("name", UserEdits::name),
            Map.entry("rename-sheet", UserEdits::renameSheet),
            Map.entry("sheet-first", UserEdits::sheetFirst),
            Map.entry("foreign-sheet", UserEdits::foreignSheet),
            Map.entry("insert-row", UserEdits::insertRow),
            Map.entry("delete-free-rows", UserEdits::deleteFreeRows),
            Map.entry("fill-free-rows", UserEdits::fillFreeRows),
            Map.entry("merge-down", UserEdits::mergeDown),
            Map.entry("unmerge", UserEdits::unmerge),
            Map.entry("put", UserEdits::put),
            Map.entry("move", UserEdits::move),
            Map.entry("hide-column", UserEdits::hideColumn),
            Map.entry("macros", UserEdits::macros));

    private final XSSFWorkbook workbook;

    UserEdits(byte[] filled) throws IOException {
        workbook = new XSSFWorkbook(new ByteArrayInputStream(filled));
    }

    /** The workbook after all steps. */
    static byte[] of(byte[] filled, JsonNode steps) {
        try (UserEdits reshaping = new UserEdits(filled)) {
            for (JsonNode step : steps) {
                step.properties().forEach(it -> STEPS.get(it.getKey()).accept(reshaping, it.getValue()));
            }
            return reshaping.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] bytes() throws IOException {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return ZipAccess.steady(out.toByteArray());
    }

    private void name(JsonNode constants) {
        constants
                .properties()
                .forEach(it -> define(it.getKey(), '"' + it.getValue().asText() + '"'));
    }

    private void renameSheet(JsonNode titles) {
        titles.properties()
                .forEach(it -> workbook.setSheetName(
                        workbook.getSheetIndex(it.getKey()), it.getValue().asText()));
    }

    private void sheetFirst(JsonNode title) {
        workbook.setSheetOrder(title.asText(), 0);
    }

    /** A foreign sheet with unusual defined names. */
    private void foreignSheet(JsonNode title) {
        Sheet sheet = workbook.createSheet(title.asText());
        sheet.createRow(0).createCell(0).setCellValue("指标_三级");
        sheet.createRow(1).createCell(0).setCellValue(42);
        String cells = new CellReference(title.asText(), 1, 0, true, true).formatAsString();
        define("台账合计", cells);
        define("台账动态", "OFFSET(" + cells + ",0,0,COUNTA(" + cells + "),1)");
        define("台账丢失", "#REF!");
        define("台账两处", cells + "," + new CellReference(title.asText(), 0, 0, true, true).formatAsString());
        Name own = workbook.createName();
        own.setSheetIndex(workbook.getSheetIndex(sheet));
        own.setNameName(FieldNames.WEIGHT);
        own.setRefersToFormula(cells);
    }

    private void define(String name, String formula) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    /**
     * Inserts a row as Excel does: the row has the styles of the row above; names and formulas are adjusted;
     * surrounding merged regions grow.
     */
    private void insertRow(JsonNode step) {
        Sheet sheet = sheet();
        int at = step.has("before")
                ? rowOf(step.get("before").asText())
                : closingRow() + step.get("past-end").asInt();
        List<CellRangeAddress> around = sheet.getMergedRegions().stream()
                .filter(it -> it.getFirstRow() < at && it.getLastRow() >= at)
                .toList();
        sheet.shiftRows(at, sheet.getLastRowNum(), 1);
        around.forEach(it -> grow(sheet, it));
        Row above = sheet.getRow(at - 1);
        Row row = sheet.createRow(at);
        row.setHeight(above.getHeight());
        above.forEach(it -> row.createCell(it.getColumnIndex()).setCellStyle(it.getCellStyle()));
        fill(at, step.get("cells"));
    }

    private static void grow(Sheet sheet, CellRangeAddress merged) {
        sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(merged));
        sheet.addMergedRegion(new CellRangeAddress(
                merged.getFirstRow(), merged.getLastRow() + 1, merged.getFirstColumn(), merged.getLastColumn()));
    }

    private void deleteFreeRows(JsonNode ignored) {
        Sheet sheet = sheet();
        for (int row = closingRow() - 1; row >= firstRow(); row--) {
            if (cell(FieldNames.NAME, row).toString().isEmpty()) {
                sheet.removeRow(sheet.getRow(row));
                sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
            }
        }
    }

    private void fillFreeRows(JsonNode contents) {
        int[] free = IntStream.range(firstRow(), closingRow())
                .filter(row -> cell(FieldNames.NAME, row).toString().isEmpty())
                .toArray();
        for (int i = 0; i < contents.size(); i++) {
            fill(free[i], contents.get(i));
        }
    }

    /** Merges equal texts and the blank cells below them. */
    private void mergeDown(JsonNode columns) {
        columns.forEach(it -> {
            String column = column(it.asText());
            int top = firstRow();
            for (int row = top + 1; row <= closingRow(); row++) {
                String words = cell(column, row).toString();
                boolean continues =
                        words.isEmpty() || words.equals(cell(column, top).toString());
                if (row == closingRow() || !continues) {
                    merge(column, top, row - 1);
                    top = row;
                }
            }
        });
    }

    private void merge(String column, int top, int bottom) {
        if (bottom > top) {
            IntStream.rangeClosed(top + 1, bottom)
                    .forEach(row -> cell(column, row).setBlank());
            int left = area(column).getFirstCell().getCol();
            sheet().addMergedRegion(new CellRangeAddress(top, bottom, left, left));
        }
    }

    private void unmerge(JsonNode heading) {
        int column = area(column(heading.asText())).getFirstCell().getCol();
        Sheet sheet = sheet();
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress region = sheet.getMergedRegion(i);
            boolean inTable = region.getFirstRow() >= firstRow() && region.getLastRow() <= closingRow();
            if (inTable && region.containsColumn(column)) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private void put(JsonNode rows) {
        rows.properties().forEach(it -> fill(rowOf(it.getKey()), it.getValue()));
    }

    private void fill(int row, JsonNode cells) {
        cells.properties().forEach(it -> {
            Cell cell = cell(column(it.getKey()), row);
            if (it.getValue().isNumber()) {
                cell.setCellValue(it.getValue().asDouble());
            } else {
                cell.setCellValue(it.getValue().asText());
            }
        });
    }

    private void move(JsonNode step) {
        Sheet sheet = sheet();
        int columns = IntStream.rangeClosed(0, sheet.getLastRowNum())
                .map(row -> Optional.ofNullable(sheet.getRow(row))
                        .map(Row::getLastCellNum)
                        .orElse((short) 0))
                .max()
                .orElseThrow();
        sheet.shiftRows(0, sheet.getLastRowNum(), step.get("down").asInt());
        sheet.shiftColumns(0, columns, step.get("right").asInt());
    }

    private void hideColumn(JsonNode column) {
        sheet().setColumnHidden(area(column(column.asText())).getFirstCell().getCol(), true);
    }

    private void macros(JsonNode content) {
        try {
            workbook.setWorkbookType(XSSFWorkbookType.XLSM);
            workbook.setVBAProject(
                    new ByteArrayInputStream(content.asText().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Sheet sheet() {
        return workbook.getSheet(area(FieldNames.NAME).getFirstCell().getSheetName());
    }

    private int firstRow() {
        return area(FieldNames.NAME).getFirstCell().getRow();
    }

    private int closingRow() {
        return area(FieldNames.NAME).getLastCell().getRow();
    }

    private int rowOf(String indicator) {
        return IntStream.range(firstRow(), closingRow())
                .filter(row -> cell(FieldNames.NAME, row).toString().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + indicator));
    }

    private Cell cell(String column, int row) {
        return CellUtil.getCell(
                CellUtil.getRow(row, sheet()), area(column).getFirstCell().getCol());
    }

    private AreaReference area(String name) {
        return workbook.getNames(name).stream()
                .filter(it -> it.getSheetIndex() < 0)
                .map(it -> new AreaReference(it.getRefersToFormula(), workbook.getSpreadsheetVersion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the workbook has no " + name));
    }

    private static String column(String heading) {
        return FieldNames.INDICATORS + "_" + heading;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
