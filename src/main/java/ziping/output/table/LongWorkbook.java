package ziping.output.table;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.support.ExcelTypeEnum;
import com.alibaba.excel.util.FileUtils;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;

/** A workbook of long tables, which is written row by row. Until {@link #writeTo} it is a temporary file. */
public final class LongWorkbook implements Closeable {
    public static final int MOST_ROWS = 1_000_000;

    private final TempFiles tempFiles;
    private final Path draft;
    private final OutputStream draftOut;
    private final ExcelWriter writer;
    private final Messages messages;
    private final SummaryStyles styles;
    private final int mostRows;
    private final UniqueNames sheetNames = UniqueNames.ofSheets();
    private final List<LongSheet<?>> sheets = new ArrayList<>();

    private LongWorkbook(TempFiles tempFiles, Messages messages, int mostRows) throws IOException {
        this.tempFiles = tempFiles;
        this.draft = tempFiles.create(".xlsx");
        this.messages = messages;
        this.mostRows = mostRows;
        removeEasyExcelFolders();
        this.draftOut = new BufferedOutputStream(Files.newOutputStream(draft));
        this.writer = EasyExcel.write(draftOut)
                .excelType(ExcelTypeEnum.XLSX)
                .useDefaultStyle(false)
                .autoCloseStream(false)
                .build();
        this.styles = new SummaryStyles(xssf());
        // All formulas come from this program. Parsing each of them takes longer than the rest of a short run.
        xssf().setCellFormulaValidation(false);
    }

    /**
     * An empty workbook.
     *
     * @param mostRows the maximum number of rows of a sheet; the table continues on another sheet
     */
    public static LongWorkbook begin(TempFiles tempFiles, Messages messages, int mostRows) throws IOException {
        return new LongWorkbook(tempFiles, messages, mostRows);
    }

    /** Begins a sheet after all others, with the title of its table. */
    public <T> LongSheet<T> sheet(LongTable<T> table) throws IOException {
        return sheet(table, messages.text(table.title()));
    }

    /** Begins a sheet after all others. */
    public <T> LongSheet<T> sheet(LongTable<T> table, String title) throws IOException {
        LongSheet<T> sheet =
                new LongSheet<>(writer, tempFiles, table, messages, styles, mostRows, () -> sheetNames.unique(title));
        sheets.add(sheet);
        return sheet;
    }

    /** Completes all tables. Designed sheets with formulas over the tables are added afterwards. */
    public void endTables() {
        sheets.forEach(LongSheet::end);
    }

    /**
     * Adds a designed sheet after all others. The tables must be complete.
     *
     * @param widths of its columns after the margin, in Latin letters
     */
    public DesignedSheet designed(String title, int... widths) {
        return new DesignedSheet(xssf().createSheet(sheetNames.unique(title)), styles, messages, widths);
    }

    /** Moves sheets before all others, in this order. */
    public void moveToFront(List<String> first) {
        XSSFWorkbook workbook = xssf();
        for (int i = 0; i < first.size(); i++) {
            workbook.setSheetOrder(first.get(i), i);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** Removes all sheets of a table. */
    public void remove(LongSheet<?> sheet) {
        sheets.remove(sheet);
        Workbook workbook = writer.writeContext().writeWorkbookHolder().getWorkbook();
        for (String title : sheet.titles()) {
            workbook.removeSheetAt(workbook.getSheetIndex(title));
        }
    }

    /** Writes the workbook with its complete tables. The same workbook gives the same bytes. */
    public void writeTo(OutputStream out) throws IOException {
        Map<String, SheetLinks> links = new LinkedHashMap<>();
        for (LongSheet<?> sheet : sheets) {
            links.putAll(sheet.links());
        }
        links.values().removeIf(SheetLinks::isEmpty);
        mark(xssf());
        tempFiles.within(() -> {
            writer.finish();
            return draft;
        });
        draftOut.flush();
        PackageFinisher.write(draft, links, out);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        draftOut.close();
        Files.deleteIfExists(draft);
    }

    /** Marks the workbook as a summary of this program, and removes the time of the run. POI needs a {@link Date}. */
    @SuppressWarnings("JavaUtilDate")
    private static void mark(XSSFWorkbook workbook) {
        Name mark = workbook.createName();
        mark.setNameName(FieldNames.SUMMARY_MARK);
        mark.setRefersToFormula("\"ziping\"");
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(PackageFinisher.EPOCH)));
        properties.setCreator("ziping");
    }

    private XSSFWorkbook xssf() {
        return ((SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook()).getXSSFWorkbook();
    }

    /** Removes the folders that EasyExcel creates, if they are empty. Another summary may use them. */
    private static void removeEasyExcelFolders() throws IOException {
        try {
            // The first call of this class creates them.
            Files.deleteIfExists(Path.of(FileUtils.getPoiFilesPath()));
            Files.deleteIfExists(Path.of(FileUtils.getCachePath()));
            Files.deleteIfExists(Path.of(FileUtils.getTempFilePrefix()));
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
