package ziping.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import ziping.excel.labels.SheetText;
import ziping.excel.ooxml.CellRange;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;

/** Reads single cells from POI's model. */
final class PoiCells {
    private PoiCells() {}

    /** The content of a cell; merged cells are read as {@link CellRange#mergedAt} says. */
    static CellContent content(Sheet sheet, CellAddress at) throws RejectedWorkbookException {
        Optional<CellRange> merged = CellRange.mergedAt(at, merged(sheet));
        CellAddress anchor = merged.isPresent()
                ? new CellAddress(
                        at.sheet(), merged.get().firstRow(), merged.get().firstColumn())
                : at;
        Optional<Cell> cell = cell(sheet, anchor);
        return cell.isPresent() ? content(cell.get(), anchor) : CellContent.blank(anchor);
    }

    /** The texts of a sheet. */
    static SheetText sheetText(Sheet sheet) {
        List<SheetText.Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add(SheetText.Cell.at(
                        cell.getRowIndex(), cell.getColumnIndex(), value(cell).displayText()));
            }
        }
        return SheetText.of(sheet.getSheetName(), cells, merged(sheet));
    }

    private static List<CellRange> merged(Sheet sheet) {
        SpreadsheetVersion version = sheet.getWorkbook().getSpreadsheetVersion();
        List<CellRange> merged = new ArrayList<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            boolean ofRows = region.getFirstColumn() < 0;
            boolean ofColumns = region.getFirstRow() < 0;
            merged.add(new CellRange(
                    ofColumns ? 0 : region.getFirstRow(),
                    ofRows ? 0 : region.getFirstColumn(),
                    ofColumns ? version.getLastRowIndex() : region.getLastRow(),
                    ofRows ? version.getLastColumnIndex() : region.getLastColumn()));
        }
        return merged;
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
                && (!ooxml.getCTCell().isSetV() || isEmptyValue(cell));
    }

    /** Some programs write an empty value where there is none; a text may be empty. */
    private static boolean isEmptyValue(Cell cell) {
        return cell instanceof XSSFCell ooxml
                && ooxml.getCTCell().getT() != STCellType.STR
                && ooxml.getCTCell().getT() != STCellType.INLINE_STR
                && (!ooxml.getCTCell().isSetV() || ooxml.getCTCell().getV().isBlank());
    }

    private static Optional<Cell> cell(Sheet sheet, CellAddress at) {
        Row row = sheet.getRow(at.row());
        return row == null
                ? Optional.empty()
                : Optional.ofNullable(row.getCell(at.column(), Row.MissingCellPolicy.RETURN_NULL_AND_BLANK));
    }

    /** Whether any cell of a row is filled. */
    static boolean isFilled(Sheet sheet, int index) {
        Row row = sheet.getRow(index);
        if (row != null) {
            for (Cell cell : row) {
                boolean isFormula = cell.getCellType() == CellType.FORMULA;
                if (isFormula || (cell.getCellType() != CellType.BLANK && !isEmptyValue(cell))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String formula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    }

    private static CellValue value(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        // For a formula without a computed result, and for an empty number, POI returns 0.
        if (isUncomputed(cell) || isEmptyValue(cell)) {
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

    /** POI returns an empty text for an index that is not in the shared strings. */
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

    /** A workbook without styles has no formats. */
    private static CellFormat format(Cell cell) {
        CellStyle style = cell.getCellStyle();
        if (style == null) {
            return new CellFormat(0, "");
        }
        String code = style.getDataFormatString();
        return new CellFormat(style.getDataFormat(), code == null ? "" : code);
    }
}
