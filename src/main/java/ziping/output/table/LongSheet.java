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

/** A table that is written row by row; when a sheet is full, it continues on another sheet. */
public final class LongSheet<T> {
    private final ExcelWriter writer;
    private final TempFiles unfinished;
    private final LongTable<T> table;
    private final Messages messages;
    private final SummaryStyles looks;
    private final int mostRows;
    private final Map<String, SheetLinks> links = new LinkedHashMap<>();
    private final Supplier<String> nextTitle;
    private final List<String> titles = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private WriteSheet sheet;
    private SubtotalRow.Sums sums;
    private int rows;

    /**
     * Begins with the headings.
     *
     * @param nextTitle a title for each sheet that it fills
     */
    LongSheet(
            ExcelWriter writer,
            TempFiles unfinished,
            LongTable<T> table,
            Messages messages,
            SummaryStyles looks,
            int mostRows,
            Supplier<String> nextTitle)
            throws IOException {
        this.writer = writer;
        this.unfinished = unfinished;
        this.table = table;
        this.messages = messages;
        this.looks = looks;
        this.mostRows = mostRows;
        this.nextTitle = nextTitle;
        this.sums = new SubtotalRow.Sums(table.columns().size());
        this.sheet = begin();
    }

    /** A sheet that was ended. */
    private record Filled(String title, int rows) {}

    /** Of the sheets it has filled so far. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /** Everything under a heading, sheet by sheet, such as {@code '项目汇总'!$I$3:$I$12}. */
    public List<String> ranges(String heading) {
        int first = table.headingRow() + 1;
        int column = table.index(heading);
        return filled.stream()
                .map(it -> new AreaReference(
                                new CellReference(it.title(), first, column, true, true),
                                new CellReference(it.title(), first + Math.max(1, it.rows()) - 1, column, true, true),
                                SpreadsheetVersion.EXCEL2007)
                        .formatAsString())
                .toList();
    }

    /** One cell, such as {@code '项目汇总'!$I$3}; the rows of all sheets are counted together, from 0. */
    public String cell(String heading, int row) {
        int sheet = row / mostRows;
        return new CellReference(
                        filled.get(sheet).title(),
                        table.headingRow() + 1 + row % mostRows,
                        table.index(heading),
                        true,
                        true)
                .formatAsString();
    }

    /** Its row. */
    public void add(T thing) throws IOException {
        add(Stream.of(thing));
    }

    /** All at once as far as they fit: each call of the writer costs as much as a row. */
    public void add(Stream<T> things) throws IOException {
        List<List<WriteCellData<TableCell>>> more = things.map(this::cells).toList();
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
        unfinished.keep(() -> writer.write(more, sheet));
        rows += more.size();
        for (List<WriteCellData<TableCell>> row : more) {
            for (int column = 0; column < row.size(); column++) {
                sums.add(column, row.get(column).getData());
            }
        }
    }

    private List<WriteCellData<TableCell>> cells(T thing) {
        List<WriteCellData<TableCell>> cells = new ArrayList<>();
        for (TableCell shown : table.row(thing)) {
            cells.add(cell(shown));
        }
        return cells;
    }

    /** Ends the sheet that is being filled: puts the filter arrows over its rows, and what they come to above them. */
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
            // Headings without rows need no second page.
            written.getPrintSetup().setFitWidth((short) 1);
        }
        filled.add(new Filled(sheet.getSheetName(), rows));
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            table.columns()
                    .get(column)
                    .notZero()
                    .ifPresent(it -> colourNotZero(plain(sheet), looks, index, heading + 1, rows, it));
        }
        if (heading > 0) {
            new SubtotalRow(table, rows, sums).draw(plain(sheet), messages, looks);
        }
    }

    /** The links of each sheet that it fills, by the name of the part that has its rows. */
    Map<String, SheetLinks> links() {
        return links;
    }

    private WriteSheet begin() throws IOException {
        rows = 0;
        sums = new SubtotalRow.Sums(table.columns().size());
        titles.add(nextTitle.get());
        SheetLinks sheetLinks = new SheetLinks();
        WriteSheet begun = EasyExcel.writerSheet(workbook().getNumberOfSheets(), titles.get(titles.size() - 1))
                .head(table.headings(messages))
                .relativeHeadRowIndex(table.headingRow())
                .registerWriteHandler(new TableStyle(table, looks, sheetLinks, messages))
                .build();
        unfinished.keep(() -> writer.write(List.of(), begun));
        links.put(part(begun), sheetLinks);
        return begun;
    }

    private XSSFSheet plain(WriteSheet begun) {
        return workbook().getXSSFWorkbook().getSheet(begun.getSheetName());
    }

    private String part(WriteSheet begun) {
        return plain(begun).getPackagePart().getPartName().getName().substring(1);
    }

    private SXSSFWorkbook workbook() {
        return (SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook();
    }

    private static WriteCellData<TableCell> cell(TableCell shown) {
        WriteCellData<TableCell> cell = new WriteCellData<>(CellDataTypeEnum.EMPTY);
        if (shown instanceof TableCell.Text text) {
            cell = words(text.text());
        } else if (shown instanceof TableCell.Figure number && number.number().isPresent()) {
            cell = new WriteCellData<>(number.number().get());
        }
        cell.setData(shown);
        return cell;
    }

    private static WriteCellData<TableCell> words(String text) {
        if (text.isEmpty()) {
            return new WriteCellData<>(CellDataTypeEnum.EMPTY);
        }
        return new WriteCellData<>(CellDataTypeEnum.STRING, CellTextLimit.fitting(XmlEscaping.literal(text)));
    }

    /**
     * Lets Excel colour the figures of a column that are not 0.
     *
     * @param first row, counted from 0
     */
    private static void colourNotZero(
            XSSFSheet sheet, SummaryStyles looks, int column, int first, int rows, TableCell.Look look) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String cell = CellAddress.a1(first, column);
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + cell + ")," + cell + "<>0)");
        XSSFCellStyle style = (XSSFCellStyle) looks.of(look);
        rule.createFontFormatting().setFontColor(style.getFont().getXSSFColor());
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(style.getFillForegroundXSSFColor());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] cells = {new CellRangeAddress(first, first + Math.max(1, rows) - 1, column, column)};
        formatting.addConditionalFormatting(cells, rule);
    }
}
