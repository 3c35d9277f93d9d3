package ziping.output;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.support.ExcelTypeEnum;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.model.Crossing;
import ziping.model.Names;
import ziping.model.Outcome;
import ziping.model.RollCall;
import ziping.words.Words;

/** All projects of a run in one workbook, written one outcome at a time. */
public final class Summary implements Closeable {
    private static final int MOST_ROWS = 1_000_000;

    private final Path draft;
    private final OutputStream draftOut;
    private final ExcelWriter writer;
    private final IndicatorTable indicatorTable;
    private final FindingTable findingTable;
    private final LongSheet<Outcome.Evaluated> projects;
    private final LongSheet<IndicatorTable.Row> indicators;
    private final LongSheet<FindingTable.Row> findings;
    private final LongSheet<Outcome> unhandled;
    private final Supplier<LongSheet<RollCallTable.Row>> rollCallSheet;

    private Summary(Path draft, Words words, int mostRows) throws IOException {
        this.draft = draft;
        this.draftOut = new BufferedOutputStream(Files.newOutputStream(draft));
        this.writer = EasyExcel.write(draftOut)
                .excelType(ExcelTypeEnum.XLSX)
                .useDefaultStyle(false)
                .autoCloseStream(false)
                .build();
        this.indicatorTable = new IndicatorTable(words);
        this.findingTable = new FindingTable(words);
        Looks looks = new Looks(workbook(writer));
        this.projects = new LongSheet<>(writer, new ProjectTable(words).table(), words, looks, mostRows);
        this.indicators = new LongSheet<>(writer, indicatorTable.table(), words, looks, mostRows);
        this.findings = new LongSheet<>(writer, findingTable.table(), words, looks, mostRows);
        this.unhandled = new LongSheet<>(writer, new UnhandledTable(words).table(), words, looks, mostRows);
        this.rollCallSheet = () -> new LongSheet<>(writer, new RollCallTable(words).table(), words, looks, mostRows);
    }

    /** Begins a summary; until {@link #writeTo} it lies in a temporary file. */
    public static Summary begin(Words words) throws IOException {
        return begin(words, MOST_ROWS);
    }

    static Summary begin(Words words, int mostRows) throws IOException {
        return new Summary(Files.createTempFile("ziping-", ".xlsx"), words, mostRows);
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Evaluated project) {
            projects.add(project);
            indicators.add(indicatorTable.rows(project));
            findings.add(findingTable.rows(project));
        } else {
            unhandled.add(outcome);
        }
    }

    /**
     * Adds what concerns several files and writes the workbook; equal summaries are equal to the byte.
     *
     * @param rollCall gets a sheet of its own
     */
    public void writeTo(OutputStream out, List<Crossing> acrossFiles, Optional<RollCall> rollCall) throws IOException {
        findings.add(findingTable.rows(acrossFiles));
        List<LongSheet<?>> sheets = new ArrayList<>(List.of(projects, indicators, findings, unhandled));
        rollCall.ifPresent(it -> {
            LongSheet<RollCallTable.Row> sheet = rollCallSheet.get();
            sheet.add(RollCallTable.rows(it));
            sheets.add(sheet);
        });
        Map<String, SheetLinks> links = new LinkedHashMap<>();
        for (LongSheet<?> sheet : sheets) {
            sheet.filter();
            links.putAll(sheet.links());
        }
        links.values().removeIf(SheetLinks::isEmpty);
        mark(workbook(writer));
        writer.finish();
        draftOut.flush();
        FinishedPackage.write(draft, links, out);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        draftOut.close();
        Files.deleteIfExists(draft);
        EasyExcelRest.remove();
    }

    /** Says whose workbook it is, and takes the time of the run out of it; POI wants a {@link Date}. */
    @SuppressWarnings("JavaUtilDate")
    private static void mark(XSSFWorkbook workbook) {
        Name mark = workbook.createName();
        mark.setNameName(Names.SUMMARY_MARK);
        mark.setRefersToFormula("\"ziping\"");
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(FinishedPackage.EPOCH)));
        properties.setCreator("ziping");
    }

    private static XSSFWorkbook workbook(ExcelWriter writer) {
        return ((SXSSFWorkbook) writer.writeContext().writeWorkbookHolder().getWorkbook()).getXSSFWorkbook();
    }
}
