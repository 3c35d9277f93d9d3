package ziping.output;

import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.handler.CellWriteHandler;
import com.alibaba.excel.write.handler.RowWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.CellWriteHandlerContext;
import com.alibaba.excel.write.handler.context.RowWriteHandlerContext;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import ziping.words.Width;

/** Gives the sheets that EasyExcel writes their looks, links, column widths and row heights. */
final class TableStyle implements SheetWriteHandler, RowWriteHandler, CellWriteHandler {
    /** Excel allows 65,530 links on a sheet and repairs a workbook that has more. */
    private static final int MOST_LINKS = 65_000;

    private static final float LINE_POINTS = 14f;
    private static final float HIGHEST_ROW = 409f;

    private final List<Integer> widths;
    private final int frozenColumns;
    private final Looks looks;
    private int links;

    TableStyle(LongTable<?> table, Looks looks) {
        this.widths = table.widths();
        this.frozenColumns = table.frozenColumns();
        this.looks = looks;
    }

    @Override
    public void afterSheetCreate(SheetWriteHandlerContext context) {
        Sheet sheet = context.getWriteSheetHolder().getSheet();
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.createFreezePane(frozenColumns, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    @Override
    public void afterCellDispose(CellWriteHandlerContext context) {
        Cell cell = context.getCell();
        context.setIgnoreFillStyle(true);
        if (context.getHead()) {
            cell.setCellStyle(looks.heading());
            return;
        }
        WriteCellData<?> data = context.getFirstCellData();
        if (data.getData() instanceof Shown shown) {
            cell.setCellStyle(looks.of(shown.look()));
            if (shown instanceof Shown.Link link && links < MOST_LINKS) {
                links++;
                lead(cell, link);
            }
        }
    }

    @Override
    public void afterRowDispose(RowWriteHandlerContext context) {
        Row row = context.getRow();
        int lines = context.getHead() ? 2 : 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), widths.get(cell.getColumnIndex())));
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST_ROW, lines * LINE_POINTS + 6));
    }

    /** A link to a cell of another workbook has two parts; POI keeps the second as its location. */
    private static void lead(Cell cell, Shown.Link link) {
        XSSFHyperlink hyperlink = (XSSFHyperlink)
                cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        hyperlink.setAddress(link.address());
        if (!link.location().isEmpty()) {
            hyperlink.setLocation(link.location());
        }
        cell.setHyperlink(hyperlink);
    }

    private static int lines(String text, int width) {
        int lines = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines += linesOfOne(text.substring(from, end), width);
            from = end + 1;
        }
        return lines + linesOfOne(text.substring(from), width);
    }

    private static int linesOfOne(String line, int width) {
        return Math.max(1, (Width.of(line) + width - 3) / (width - 2));
    }
}
