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
    /** The left and the right margin of a printed page, in inches. */
    private static final double SIDE_MARGIN = 0.4;

    /** The maximum width of a printed page, in Latin letters. A wider page would be scaled too small to read. */
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
            sheet.setColumnWidth(column, widths.get(column) * SummaryStyles.LETTER_WIDTH);
        }
        sheet.createFreezePane(frozenColumns, headingRow + 1);
        setUpPrint(sheet, pagesInWidth(), messages);
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
        if (data.getData() instanceof TableCell content) {
            cell.setCellStyle(styles.of(content.style()));
            if (content.target().isPresent()) {
                links.add(cell.getAddress(), content.target().get());
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
        float height = lines * SummaryStyles.LINE_HEIGHT + SummaryStyles.CELL_PADDING;
        row.setHeightInPoints(Math.min(SummaryStyles.MAX_ROW_HEIGHT, height));
    }

    /** The number of pages in width. The frozen columns are repeated on every page. */
    private int pagesInWidth() {
        int repeated = width(widths.subList(0, frozenColumns));
        int remaining = PAGE_WIDTH - repeated;
        return (width(widths) - repeated + remaining - 1) / remaining;
    }

    private static int width(List<Integer> columns) {
        return columns.stream().mapToInt(Integer::intValue).sum();
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
     * Prints on A4 landscape, scaled to a number of pages in width and any number in height. Pages with the same rows
     * follow each other.
     */
    static void setUpPrint(Sheet sheet, int pagesInWidth, Messages messages) {
        sheet.setFitToPage(true);
        PrintSetup page = sheet.getPrintSetup();
        page.setLandscape(true);
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setFitWidth((short) pagesInWidth);
        page.setFitHeight((short) 0);
        page.setLeftToRight(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setCenter(messages.footer());
    }
}
