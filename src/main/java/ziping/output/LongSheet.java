package ziping.output;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.metadata.WriteSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.words.Words;

/** A table as it is written, row by row; when a sheet is full it goes on on another. */
final class LongSheet<T> {
    /** Longer text makes a workbook that Excel cannot open. */
    private static final int LONGEST_TEXT = 32_767;

    private final ExcelWriter writer;
    private final LongTable<T> table;
    private final Words words;
    private final Looks looks;
    private final int mostRows;
    private final Map<String, SheetLinks> links = new LinkedHashMap<>();
    private final Supplier<String> nextTitle;
    private final List<String> titles = new ArrayList<>();
    private WriteSheet sheet;
    private int rows;

    /**
     * Begins with the headings.
     *
     * @param nextTitle a title for each sheet that it fills
     */
    LongSheet(
            ExcelWriter writer,
            LongTable<T> table,
            Words words,
            Looks looks,
            int mostRows,
            Supplier<String> nextTitle) {
        this.writer = writer;
        this.table = table;
        this.words = words;
        this.looks = looks;
        this.mostRows = mostRows;
        this.nextTitle = nextTitle;
        this.sheet = begin();
    }

    /** Of the sheets it has filled so far. */
    List<String> titles() {
        return List.copyOf(titles);
    }

    void add(T thing) {
        add(Stream.of(thing));
    }

    /** All at once as far as they fit: each call of the writer costs as much as a row. */
    void add(Stream<T> things) {
        List<List<WriteCellData<Shown>>> more = things.map(this::cells).toList();
        while (more.size() > mostRows - rows) {
            write(more.subList(0, mostRows - rows));
            more = more.subList(mostRows - rows, more.size());
            filter();
            sheet = begin();
        }
        write(more);
    }

    private void write(List<List<WriteCellData<Shown>>> more) {
        writer.write(more, sheet);
        rows += more.size();
    }

    private List<WriteCellData<Shown>> cells(T thing) {
        List<WriteCellData<Shown>> cells = new ArrayList<>();
        for (Shown shown : table.row(thing)) {
            cells.add(cell(shown));
        }
        return cells;
    }

    /** Puts the filter arrows over all rows that are there now. */
    void filter() {
        Sheet written = workbook().getSheet(sheet.getSheetName());
        written.setAutoFilter(new CellRangeAddress(0, rows, 0, table.columns().size() - 1));
        written.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** The links of each sheet that it fills, by the name of the part that has its rows. */
    Map<String, SheetLinks> links() {
        return links;
    }

    private WriteSheet begin() {
        rows = 0;
        titles.add(nextTitle.get());
        SheetLinks sheetLinks = new SheetLinks();
        WriteSheet begun = EasyExcel.writerSheet(workbook().getNumberOfSheets(), titles.get(titles.size() - 1))
                .head(table.headings(words))
                .registerWriteHandler(new TableStyle(table, looks, sheetLinks))
                .build();
        writer.write(List.of(), begun);
        links.put(part(begun), sheetLinks);
        return begun;
    }

    private String part(WriteSheet begun) {
        XSSFSheet written = workbook().getXSSFWorkbook().getSheet(begun.getSheetName());
        return written.getPackagePart().getPartName().getName().substring(1);
    }

    private SXSSFWorkbook workbook() {
        return (SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook();
    }

    private static WriteCellData<Shown> cell(Shown shown) {
        WriteCellData<Shown> cell = new WriteCellData<>(CellDataTypeEnum.EMPTY);
        if (shown instanceof Shown.Text text) {
            cell = words(text.text());
        } else if (shown instanceof Shown.Link link) {
            cell = words(link.text());
        } else if (shown instanceof Shown.Figure number && number.number().isPresent()) {
            cell = new WriteCellData<>(number.number().get());
        }
        cell.setData(shown);
        return cell;
    }

    private static WriteCellData<Shown> words(String text) {
        if (text.isEmpty()) {
            return new WriteCellData<>(CellDataTypeEnum.EMPTY);
        }
        String fitting = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        return new WriteCellData<>(CellDataTypeEnum.STRING, fitting);
    }
}
