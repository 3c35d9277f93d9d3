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

/** A workbook of long tables, written row by row; until {@link #writeTo} it is a temporary file. */
public final class LongWorkbook implements Closeable {
    public static final int MOST_ROWS = 1_000_000;

    private final TempFiles unfinished;
    private final Path draft;
    private final OutputStream draftOut;
    private final ExcelWriter writer;
    private final Messages messages;
    private final SummaryStyles styles;
    private final int mostRows;
    private final UniqueNames sheetNames = UniqueNames.ofSheets();
    private final List<LongSheet<?>> sheets = new ArrayList<>();

    private LongWorkbook(TempFiles unfinished, Messages messages, int mostRows) throws IOException {
        this.unfinished = unfinished;
        this.draft = unfinished.create(".xlsx");
        this.messages = messages;
        this.mostRows = mostRows;
        removeEasyExcelFolders();
        this.draftOut = new BufferedOutputStream(Files.newOutputStream(draft));
        this.writer = EasyExcel.write(draftOut)
                .excelType(ExcelTypeEnum.XLSX)
                .useDefaultStyle(false)
                .autoCloseStream(false)
                .build();
        this.styles = new SummaryStyles(ours());
        // Formulas here are our own; to have each parsed would cost more than all the rest of a short run.
        ours().setCellFormulaValidation(false);
    }

    /**
     * An empty one.
     *
     * @param mostRows that a sheet may have before the table continues on another
     */
    public static LongWorkbook begin(TempFiles unfinished, Messages messages, int mostRows) throws IOException {
        return new LongWorkbook(unfinished, messages, mostRows);
    }

    /** Begins a sheet after all others, with the title of its table. */
    public <T> LongSheet<T> sheet(LongTable<T> table) throws IOException {
        return sheet(table, messages.text(table.title()));
    }

    /** Begins a sheet after all others. */
    public <T> LongSheet<T> sheet(LongTable<T> table, String title) throws IOException {
        LongSheet<T> sheet =
                new LongSheet<>(writer, unfinished, table, messages, styles, mostRows, () -> sheetNames.unique(title));
        sheets.add(sheet);
        return sheet;
    }

    /** Ends all tables, so that what is designed can be drawn over them. */
    public void endTables() {
        sheets.forEach(LongSheet::end);
    }

    /**
     * Adds a designed sheet after all others, when the tables have ended.
     *
     * @param widths of its columns behind the margin, in Latin letters
     */
    public DesignedSheet designed(String title, int... widths) {
        return new DesignedSheet(ours().createSheet(sheetNames.unique(title)), styles, messages, widths);
    }

    /** Puts sheets before all others, in this order. */
    public void moveToFront(List<String> first) {
        XSSFWorkbook workbook = ours();
        for (int i = 0; i < first.size(); i++) {
            workbook.setSheetOrder(first.get(i), i);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** Takes a sheet out again. */
    public void remove(LongSheet<?> sheet) {
        sheets.remove(sheet);
        Workbook workbook = writer.writeContext().writeWorkbookHolder().getWorkbook();
        sheet.titles().forEach(it -> workbook.removeSheetAt(workbook.getSheetIndex(it)));
    }

    /** Writes the workbook with its ended tables; equal ones are equal to the byte. */
    public void writeTo(OutputStream out) throws IOException {
        Map<String, SheetLinks> links = new LinkedHashMap<>();
        for (LongSheet<?> sheet : sheets) {
            links.putAll(sheet.links());
        }
        links.values().removeIf(SheetLinks::isEmpty);
        mark(ours());
        unfinished.within(() -> {
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

    /** Says whose workbook it is, and takes the time of the run out of it; POI wants a {@link Date}. */
    @SuppressWarnings("JavaUtilDate")
    private static void mark(XSSFWorkbook workbook) {
        Name mark = workbook.createName();
        mark.setNameName(FieldNames.SUMMARY_MARK);
        mark.setRefersToFormula("\"ziping\"");
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(PackageFinisher.EPOCH)));
        properties.setCreator("ziping");
    }

    private XSSFWorkbook ours() {
        return ((SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook()).getXSSFWorkbook();
    }

    /** Removes what is empty; what another summary still needs stays. */
    private static void removeEasyExcelFolders() throws IOException {
        try {
            // They are there from the moment on that this class is asked anything.
            Files.deleteIfExists(Path.of(FileUtils.getPoiFilesPath()));
            Files.deleteIfExists(Path.of(FileUtils.getCachePath()));
            Files.deleteIfExists(Path.of(FileUtils.getTempFilePrefix()));
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
