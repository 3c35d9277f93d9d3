package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The displayed contents of a workbook as lines of text, read by POI. */
public final class WorkbookText {
    private final XSSFWorkbook workbook;
    private final List<String> lines = new ArrayList<>();

    private WorkbookText(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    public static List<String> in(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            WorkbookText seen = new WorkbookText(workbook);
            workbook.getAllNames().stream().map(seen::name).sorted().forEach(seen.lines::add);
            seen.lines.add("opens at " + workbook.getActiveSheetIndex());
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                seen.lines.add(workbook.getSheetName(i) + " " + workbook.getSheetVisibility(i));
                seen.sheet(workbook.getSheetAt(i));
            }
            return seen.lines;
        }
    }

    private String name(XSSFName name) {
        String scope = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
        return "name " + name.getNameName() + " [" + scope + "] = " + name.getRefersToFormula()
                + (name.isHidden() ? " hidden" : "");
    }

    private void sheet(XSSFSheet sheet) {
        String title = sheet.getSheetName();
        sheet.getMergedRegions().stream()
                .map(it -> title + " merged " + it.formatAsString())
                .sorted()
                .forEach(lines::add);
        sheet.getHyperlinkList().stream()
                .map(it -> title + " " + link(it))
                .sorted()
                .forEach(lines::add);
        lines.add(title + " frozen "
                + Optional.ofNullable(sheet.getPaneInformation())
                        .map(it -> it.getHorizontalSplitTopRow() + " " + it.getVerticalSplitLeftColumn()));
        lines.add(title + " " + sheet.getCTWorksheet().isSetAutoFilter() + " grid " + sheet.isDisplayGridlines()
                + " fit " + sheet.getFitToPage() + " " + sheet.getPrintSetup().getLandscape());
        for (int i = 0; i < 20; i++) {
            lines.add(title + " column " + i + " " + sheet.getColumnWidth(i)
                    + (sheet.isColumnHidden(i) ? " hidden" : ""));
        }
        for (Row row : sheet) {
            lines.add(title + " row " + (row.getRowNum() + 1) + " " + row.getHeight()
                    + (row.getZeroHeight() ? " hidden" : ""));
            for (Cell cell : row) {
                String content = content((XSSFCell) cell);
                String style = style(cell);
                if (!content.isEmpty() || cell.getCellStyle().getIndex() > 0) {
                    lines.add(title + "!" + cell.getAddress() + " " + content + " | " + style);
                }
            }
        }
    }

    private static String link(XSSFHyperlink link) {
        return link.getCellRef() + " leads to " + link.getLocation() + " " + link.getAddress();
    }

    private static String content(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        String shown = formula ? "=" + cell.getCellFormula() + " → " : "";
        if (formula && cell.getRawValue() == null) {
            return shown;
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return shown
                + switch (type) {
                    case NUMERIC -> cell.getNumericCellValue();
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> cell.getBooleanCellValue();
                    case ERROR -> cell.getErrorCellString();
                    default -> "";
                };
    }

    private static String style(Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        XSSFFont font = style.getFont();
        return String.join(
                " ",
                font.getFontName(),
                font.getFontHeightInPoints() + "pt",
                font.getBold() ? "bold" : "",
                Optional.ofNullable(font.getXSSFColor())
                        .map(it -> it.getARGBHex())
                        .orElse(""),
                style.getDataFormatString(),
                style.getFillPattern().name(),
                Optional.ofNullable(style.getFillForegroundXSSFColor())
                        .map(it -> it.getARGBHex())
                        .orElse(""),
                style.getWrapText() ? "wraps" : "",
                style.getAlignment() + " " + style.getVerticalAlignment() + " " + style.getIndention(),
                style.getBorderTop() + " " + style.getBorderBottom() + " " + style.getBorderLeft(),
                Optional.ofNullable(style.getTopBorderXSSFColor())
                        .map(it -> it.getARGBHex())
                        .orElse(""));
    }
}
