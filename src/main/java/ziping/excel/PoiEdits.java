package ziping.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import ziping.excel.report.TextMeasure;
import ziping.model.form.CellAddress;
import ziping.model.message.Message;
import ziping.model.result.Edit;
import ziping.model.run.Refusal.Reason;

/** Applies edits to POI's model. The style of a cell never changes. */
final class PoiEdits {
    /** Excel shows no row higher than this, in twentieths of a point. */
    private static final int HIGHEST_ROW = 8190;

    private PoiEdits() {}

    static void apply(Workbook workbook, List<Edit> edits) throws UnwritableWorkbookException {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Mark) {
                continue;
            }
            Sheet sheet = workbook.getSheet(edit.at().sheet());
            Cell cell = CellUtil.getCell(
                    CellUtil.getRow(edit.at().row(), sheet), edit.at().column());
            forgetInlineText(cell);
            if (edit instanceof Edit.PutNumber put) {
                clear(cell, put.at());
                cell.setCellValue(stored(put.value()));
            } else if (edit instanceof Edit.PutText put) {
                clear(cell, put.at());
                put(cell, put.text());
            } else if (edit instanceof Edit.RefreshNumber refresh) {
                cell.setCellValue(stored(refresh.value()));
            } else if (edit instanceof Edit.RefreshText refresh) {
                cell.setCellValue(refresh.text());
            }
        }
    }

    /** POI keeps an inline text of the cell in addition to the new value. */
    private static void forgetInlineText(Cell cell) {
        if (cell instanceof XSSFCell ooxml && ooxml.getCTCell().isSetIs()) {
            ooxml.getCTCell().unsetIs();
        }
    }

    /** POI keeps a formula when a value is set, so it has to go first. */
    private static void clear(Cell cell, CellAddress at) throws UnwritableWorkbookException {
        if (cell.isPartOfArrayFormulaGroup()) {
            if (cell.getArrayFormulaRange().getNumberOfCells() > 1) {
                throw new UnwritableWorkbookException(
                        Reason.NOT_WRITABLE,
                        Message.of("refusal.array-formula").with("cell", at.sheet() + "!" + at.a1()));
            }
            cell.getSheet().removeArrayFormula(cell);
        } else if (cell instanceof HSSFCell) {
            // Its removeFormula leaves the formula's record in the sheet.
            cell.setBlank();
        } else if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
    }

    private static void put(Cell cell, String text) {
        if (text.isEmpty()) {
            cell.setBlank();
            return;
        }
        cell.setCellValue(text);
        // A workbook without formats has no styles.
        if (cell.getCellStyle() != null && cell.getCellStyle().getWrapText()) {
            grow(cell, text);
        }
    }

    /**
     * Makes a row high enough for a text that wraps. A merged region has the height of all its rows; missing height is
     * added to the first row.
     */
    private static void grow(Cell cell, String text) {
        Sheet sheet = cell.getSheet();
        CellRangeAddress region = region(cell);
        int font = sheet.getWorkbook()
                .getFontAt(cell.getCellStyle().getFontIndex())
                .getFontHeight();
        int width = IntStream.rangeClosed(region.getFirstColumn(), region.getLastColumn())
                .map(column -> sheet.getColumnWidth(column) / 256)
                .sum();
        int needed = (int) (TextMeasure.height(text, width, font / 20.0) * 20);
        int there = IntStream.rangeClosed(region.getFirstRow(), region.getLastRow())
                .mapToObj(row -> Optional.ofNullable(sheet.getRow(row)))
                .mapToInt(row -> row.map(Row::getHeight).orElse(sheet.getDefaultRowHeight()))
                .sum();
        Row first = cell.getRow();
        if (needed > there) {
            first.setHeight((short) Math.min(first.getHeight() + needed - there, HIGHEST_ROW));
        }
    }

    private static CellRangeAddress region(Cell cell) {
        return cell.getSheet().getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .orElseGet(() -> new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    private static double stored(BigDecimal value) {
        return value.doubleValue();
    }
}
