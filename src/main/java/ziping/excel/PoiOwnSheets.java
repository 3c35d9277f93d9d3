package ziping.excel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import ziping.excel.report.ReportSheetNames;

/** The program's own sheets and names in POI's model: found, removed, named. */
final class PoiOwnSheets {
    /** The index and the title of a sheet. */
    record Tab(int index, String title) {}

    private PoiOwnSheets() {}

    /** The titles of the program's sheets in the workbook. */
    static Set<String> titles(Workbook workbook) {
        return tabs(workbook).values().stream().map(Tab::title).collect(Collectors.toUnmodifiableSet());
    }

    /** Removes all of them. Returns the tab that each had, by its hidden name. */
    static Map<String, Tab> remove(Workbook workbook) {
        Map<String, Tab> tabs = tabs(workbook);
        Set<Integer> indices = tabs.values().stream().map(Tab::index).collect(Collectors.toSet());
        // In .xls the names that a filter or repeated rows need would outlive their sheet.
        PoiNames.all(workbook)
                .filter(name -> ReportSheetNames.owns(name.getNameName()) || indices.contains(name.getSheetIndex()))
                .toList()
                .forEach(workbook::removeName);
        indices.stream().sorted(Comparator.reverseOrder()).forEach(workbook::removeSheetAt);
        // POI drops the order of calculation when any sheet is removed. The first run must drop it like the second.
        workbook.removeSheetAt(workbook.getSheetIndex(workbook.createSheet()));
        return tabs;
    }

    private static Map<String, Tab> tabs(Workbook workbook) {
        Map<String, Tab> tabs = new LinkedHashMap<>();
        NamedCells.reportSheets(PoiNames.read(workbook, ReportSheetNames::owns))
                .forEach((hiddenName, title) -> tabs.put(hiddenName, new Tab(workbook.getSheetIndex(title), title)));
        return tabs;
    }

    /**
     * Adds a filter to rows. In {@code .xls} POI writes the index of the sheet where formulas need the number of the
     * sheet's reference.
     */
    static void filter(Sheet sheet, CellRangeAddress rows) {
        sheet.setAutoFilter(rows);
        if (sheet.getWorkbook() instanceof HSSFWorkbook workbook) {
            InternalWorkbook records = workbook.getInternalWorkbook();
            int place = workbook.getSheetIndex(sheet);
            AreaReference cells = new AreaReference(rows.formatAsString("", true), SpreadsheetVersion.EXCEL97);
            records.getSpecificBuiltinRecord(NameRecord.BUILTIN_FILTER_DB, place + 1)
                    .setNameDefinition(new Ptg[] {new Area3DPtg(cells, records.checkExternSheet(place))});
        }
    }

    /** Hides the program's names in .xls; POI cannot do so elsewhere, see {@link ReproduciblePackage}. */
    static void hideNames(HSSFWorkbook workbook) {
        // The workbook's own count leaves out the names that Excel keeps for filters.
        InternalWorkbook records = workbook.getInternalWorkbook();
        IntStream.range(0, records.getNumNames())
                .mapToObj(records::getNameRecord)
                .filter(record -> ReportSheetNames.owns(record.getNameText()))
                .forEach(record -> record.setHidden(true));
    }
}
