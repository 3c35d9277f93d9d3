package ziping.output.table;

import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.handler.CellWriteHandler;
import com.alibaba.excel.write.handler.RowWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.CellWriteHandlerContext;
import com.alibaba.excel.write.handler.context.RowWriteHandlerContext;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import ziping.messages.Messages;
import ziping.messages.TextWidth;

/** Sets the styles, links, column widths and row heights of the sheets that EasyExcel writes. */
final class TableStyle implements SheetWriteHandler, RowWriteHandler, CellWriteHandler {
    private static final double SIDES = 0.4;

    private static final float LINE_POINTS = 14f;
    private static final float HIGHEST_ROW = 409f;

    /** The widest printed page that is still readable, in letters. */
    private static final int PAGE_WIDTH = 270;

    private final List<Integer> widths;
    private final int frozenColumns;
    private final int headingRow;
    private final SummaryStyles styles;
    private final SheetLinks links;
    private final Messages messages;

    TableStyle(LongTable<?> table, SummaryStyles styles, SheetLinks links, Messages messages) {
        this.widths = table.widths();
        this.frozenColumns = table.frozenColumns();
        this.headingRow = table.headingRow();
        this.styles = styles;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public void afterSheetCreate(SheetWriteHandlerContext context) {
        Sheet sheet = context.getWriteSheetHolder().getSheet();
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.createFreezePane(frozenColumns, headingRow + 1);
        setUpPrint(sheet, pagesWide(), messages);
    }

    @Override
    public void afterCellDispose(CellWriteHandlerContext context) {
        Cell cell = context.getCell();
        context.setIgnoreFillStyle(true);
        if (context.getHead()) {
            cell.setCellStyle(styles.heading());
            return;
        }
        WriteCellData<?> data = context.getFirstCellData();
        if (data.getData() instanceof TableCell shown) {
            cell.setCellStyle(styles.of(shown.style()));
            shown.target().ifPresent(it -> links.add(cell.getAddress(), it));
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

    /** The columns that stay in view stand on every page. */
    private int pagesWide() {
        int onEach = width(widths.subList(0, frozenColumns));
        int left = PAGE_WIDTH - onEach;
        return (width(widths) - onEach + left - 1) / left;
    }

    private static int width(List<Integer> columns) {
        return columns.stream().mapToInt(it -> it).sum();
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
        return Math.max(1, (TextWidth.of(line) + width - 3) / (width - 2));
    }

    /**
     * Prints on A4 landscape, scaled to so many pages in width and any number in height. Pages with
     * the same rows follow each other.
     */
    static void setUpPrint(Sheet sheet, int pagesWide, Messages messages) {
        sheet.setFitToPage(true);
        PrintSetup page = sheet.getPrintSetup();
        page.setLandscape(true);
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setFitWidth((short) pagesWide);
        page.setFitHeight((short) 0);
        page.setLeftToRight(true);
        sheet.setMargin(PageMargin.LEFT, SIDES);
        sheet.setMargin(PageMargin.RIGHT, SIDES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setCenter(messages.footer());
    }
}
