package ziping.excel;

import ziping.excel.labels.SheetText;
import ziping.excel.ooxml.CellRange;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One cell as POI gives it, as an answer. */
final class PoiCells {
    private PoiCells() {}

    /** What a person sees at that place: in a merged region the value of its top left cell. */
    static CellContent content(Sheet sheet, CellAddress at) throws RejectedWorkbookException {
        CellAddress anchor = CellRange.mergedAt(at, merged(sheet))
                .map(it -> new CellAddress(at.sheet(), it.firstRow(), it.firstColumn()))
                .orElse(at);
        return cell(sheet, anchor).map(cell -> content(cell, anchor)).orElseGet(() -> CellContent.blank(anchor));
    }

    /** All that is written on a sheet. */
    static SheetText whole(Sheet sheet) {
        return SheetText.of(
                sheet.getSheetName(),
                StreamSupport.stream(sheet.spliterator(), false)
                        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                        .map(it -> SheetText.Cell.at(
                                it.getRowIndex(),
                                it.getColumnIndex(),
                                value(it).shown()))
                        .toList(),
                merged(sheet));
    }

    private static List<CellRange> merged(Sheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(it -> new CellRange(it.getFirstRow(), it.getFirstColumn(), it.getLastRow(), it.getLastColumn()))
                .toList();
    }

    private static CellContent content(Cell cell, CellAddress anchor) {
        CellValue value = value(cell);
        boolean filled = !value.isBlank();
        return new CellContent(value, formula(cell), anchor, isUncomputed(cell), filled && isHidden(cell));
    }

    private static boolean isHidden(Cell cell) {
        Sheet sheet = cell.getSheet();
        Workbook workbook = sheet.getWorkbook();
        return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE
                || cell.getRow().getZeroHeight()
                || sheet.isColumnHidden(cell.getColumnIndex());
    }

    private static boolean isUncomputed(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell instanceof XSSFCell ooxml
                && !ooxml.getCTCell().isSetV();
    }

    static Optional<Cell> cell(Sheet sheet, CellAddress at) {
        return Optional.ofNullable(sheet.getRow(at.row()))
                .map(row -> row.getCell(at.column(), Row.MissingCellPolicy.RETURN_NULL_AND_BLANK));
    }

    /** Whether any cell of a row is filled. */
    static boolean isFilled(Sheet sheet, int row) {
        return Optional.ofNullable(sheet.getRow(row)).stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .anyMatch(cell -> cell.getCellType() != CellType.BLANK);
    }

    private static String formula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    }

    private static CellValue value(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        // For a formula without a computed result POI returns 0.
        if (isUncomputed(cell)) {
            return new CellValue.Blank();
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> text(string(cell));
            case BOOLEAN -> new CellValue.Truth(cell.getBooleanCellValue());
            case ERROR ->
                new CellValue.Fault(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> new CellValue.Blank();
        };
    }

    /** POI takes a text that is not in the workbook for blank. */
    private static String string(Cell cell) {
        if (cell instanceof XSSFCell ooxml && ooxml.getCTCell().getT() == STCellType.S) {
            int texts = ooxml.getSheet()
                    .getWorkbook()
                    .getSharedStringSource()
                    .getSharedStringItems()
                    .size();
            String number = ooxml.getCTCell().getV();
            if (number == null || !number.matches("\\d{1,9}") || Integer.parseInt(number) >= texts) {
                throw new IllegalStateException("a text that is not there: " + number);
            }
        }
        return Optional.ofNullable(cell.getStringCellValue()).orElse("");
    }

    private static CellValue text(String text) {
        return text.isBlank() ? new CellValue.Blank() : new CellValue.Text(text);
    }

    private static CellValue number(Cell cell) {
        return format(cell)
                .number(
                        cell.getNumericCellValue(),
                        cell.getSheet().getWorkbook() instanceof Date1904Support dates && dates.isDate1904());
    }

    /** A workbook without styles has none. */
    private static CellFormat format(Cell cell) {
        return Optional.ofNullable(cell.getCellStyle())
                .map(it -> new CellFormat(
                        it.getDataFormat(),
                        Optional.ofNullable(it.getDataFormatString()).orElse("")))
                .orElseGet(() -> new CellFormat(0, ""));
    }
}
