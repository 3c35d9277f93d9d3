package ziping.output.table;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.metadata.WriteSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.excel.ooxml.XmlEscaping;
import ziping.excel.report.CellTextLimit;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;

/** A table that is written row by row. When a sheet is full, the table continues on another sheet. */
public final class LongSheet<T> {
    private final ExcelWriter writer;
    private final TempFiles tempFiles;
    private final LongTable<T> table;
    private final Messages messages;
    private final SummaryStyles styles;
    private final int mostRows;
    private final Map<String, SheetLinks> links = new LinkedHashMap<>();
    private final Supplier<String> nextTitle;
    private final List<String> titles = new ArrayList<>();
    private final List<CompleteSheet> complete = new ArrayList<>();
    private WriteSheet sheet;
    private SubtotalRow.Sums sums;
    private int rows;

    /**
     * Begins the table with its headings.
     *
     * @param nextTitle a title for each of its sheets
     */
    LongSheet(
            ExcelWriter writer,
            TempFiles tempFiles,
            LongTable<T> table,
            Messages messages,
            SummaryStyles styles,
            int mostRows,
            Supplier<String> nextTitle)
            throws IOException {
        this.writer = writer;
        this.tempFiles = tempFiles;
        this.table = table;
        this.messages = messages;
        this.styles = styles;
        this.mostRows = mostRows;
        this.nextTitle = nextTitle;
        this.sums = new SubtotalRow.Sums(table.columns().size());
        this.sheet = begin();
    }

    /** A complete sheet. */
    private record CompleteSheet(String title, int rows) {}

    /** The titles of its sheets so far. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /** The range of a column on each sheet, such as {@code '项目汇总'!$I$3:$I$12}. */
    public List<String> ranges(String heading) {
        int first = table.headingRow() + 1;
        int column = table.index(heading);
        return complete.stream()
                .map(part -> new AreaReference(
                                new CellReference(part.title(), first, column, true, true),
                                new CellReference(
                                        part.title(), first + Math.max(1, part.rows()) - 1, column, true, true),
                                SpreadsheetVersion.EXCEL2007)
                        .formatAsString())
                .toList();
    }

    /** The address of one cell, such as {@code '项目汇总'!$I$3}. The rows of all sheets are counted together, from 0. */
    public String cell(String heading, int row) {
        int sheet = row / mostRows;
        return new CellReference(
                        complete.get(sheet).title(),
                        table.headingRow() + 1 + row % mostRows,
                        table.index(heading),
                        true,
                        true)
                .formatAsString();
    }

    /** Adds the row of an item. */
    public void add(T item) throws IOException {
        add(Stream.of(item));
    }

    /**
     * Adds the rows of several items. Rows are written together, because each call of the writer takes as long as a
     * row.
     */
    public void add(Stream<T> items) throws IOException {
        List<List<WriteCellData<TableCell>>> more = items.map(this::cells).toList();
        while (more.size() > mostRows - rows) {
            int fit = mostRows - rows;
            write(more.subList(0, fit));
            more = more.subList(fit, more.size());
            end();
            sheet = begin();
        }
        write(more);
    }

    private void write(List<List<WriteCellData<TableCell>>> more) throws IOException {
        tempFiles.within(() -> writer.write(more, sheet));
        rows += more.size();
        for (List<WriteCellData<TableCell>> row : more) {
            for (int column = 0; column < row.size(); column++) {
                sums.add(column, row.get(column).getData());
            }
        }
    }

    private List<WriteCellData<TableCell>> cells(T item) {
        List<WriteCellData<TableCell>> cells = new ArrayList<>();
        for (TableCell content : table.row(item)) {
            cells.add(cell(content));
        }
        return cells;
    }

    /** Completes the present sheet: adds the filter, the repeated headings and the row of subtotals. */
    void end() {
        Sheet written = workbook().getSheet(sheet.getSheetName());
        int heading = table.headingRow();
        written.setAutoFilter(
                new CellRangeAddress(heading, heading + rows, 0, table.columns().size() - 1));
        written.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        if (table.frozenColumns() > 0) {
            written.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, table.frozenColumns() - 1));
        }
        if (rows == 0) {
            // A table without rows is printed on one page.
            written.getPrintSetup().setFitWidth((short) 1);
        }
        complete.add(new CompleteSheet(sheet.getSheetName(), rows));
        for (int column = 0; column < table.columns().size(); column++) {
            Optional<TableCell.Style> notZero = table.columns().get(column).notZero();
            if (notZero.isPresent()) {
                colourNotZero(xssf(sheet), styles, column, heading + 1, rows, notZero.get());
            }
        }
        if (heading > 0) {
            new SubtotalRow(table, rows, sums).write(xssf(sheet), messages, styles);
        }
    }

    /** The links of each of its sheets, by part name. */
    Map<String, SheetLinks> links() {
        return links;
    }

    private WriteSheet begin() throws IOException {
        rows = 0;
        sums = new SubtotalRow.Sums(table.columns().size());
        titles.add(nextTitle.get());
        SheetLinks sheetLinks = new SheetLinks();
        WriteSheet begun = EasyExcel.writerSheet(workbook().getNumberOfSheets(), titles.get(titles.size() - 1))
                .head(table.headings(messages).stream().map(List::of).toList())
                .relativeHeadRowIndex(table.headingRow())
                .registerWriteHandler(new TableStyle(table, styles, sheetLinks, messages))
                .build();
        tempFiles.within(() -> writer.write(List.of(), begun));
        links.put(part(begun), sheetLinks);
        return begun;
    }

    private XSSFSheet xssf(WriteSheet begun) {
        return workbook().getXSSFWorkbook().getSheet(begun.getSheetName());
    }

    private String part(WriteSheet begun) {
        return xssf(begun).getPackagePart().getPartName().getName().substring(1);
    }

    private SXSSFWorkbook workbook() {
        return (SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook();
    }

    private static WriteCellData<TableCell> cell(TableCell content) {
        WriteCellData<TableCell> cell = new WriteCellData<>(CellDataTypeEnum.EMPTY);
        if (content instanceof TableCell.Text text) {
            cell = textCell(text.text());
        } else if (content instanceof TableCell.Figure number && number.number().isPresent()) {
            cell = new WriteCellData<>(number.number().get());
        }
        cell.setData(content);
        return cell;
    }

    private static WriteCellData<TableCell> textCell(String text) {
        if (text.isEmpty()) {
            return new WriteCellData<>(CellDataTypeEnum.EMPTY);
        }
        return new WriteCellData<>(CellDataTypeEnum.STRING, CellTextLimit.fitting(XmlEscaping.literal(text)));
    }

    /**
     * Adds a conditional format for the figures of a column that are not 0.
     *
     * @param first row, counted from 0
     */
    private static void colourNotZero(
            XSSFSheet sheet, SummaryStyles styles, int column, int first, int rows, TableCell.Style notZero) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String cell = CellAddress.a1(first, column);
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + cell + ")," + cell + "<>0)");
        XSSFCellStyle style = (XSSFCellStyle) styles.of(notZero);
        rule.createFontFormatting().setFontColor(style.getFont().getXSSFColor());
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(style.getFillForegroundXSSFColor());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] cells = {new CellRangeAddress(first, first + Math.max(1, rows) - 1, column, column)};
        formatting.addConditionalFormatting(cells, rule);
    }
}
