package ziping.excel;

import ziping.excel.report.ReportSheetNames;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

/** The program's own sheets and names in POI's model: found, removed, named. */
final class PoiOwnSheets {
    private static final int LONGEST_TITLE = 31;

    /** Where a sheet is among the tabs, and what it says there. */
    record Tab(int place, String title) {}

    private PoiOwnSheets() {}

    /** The titles that they have in the workbook. */
    static Set<String> titles(Workbook workbook) {
        return tabs(workbook).values().stream().map(Tab::title).collect(Collectors.toUnmodifiableSet());
    }

    /** Removes them all; gives the tab that each had, by its mark. */
    static Map<String, Tab> remove(Workbook workbook) {
        Map<String, Tab> tabs = tabs(workbook);
        Set<Integer> indices = tabs.values().stream().map(Tab::place).collect(Collectors.toSet());
        // In .xls the names that a filter or repeated rows need would outlive their sheet.
        PoiNames.all(workbook)
                .filter(name -> ReportSheetNames.owns(name.getNameName()) || indices.contains(name.getSheetIndex()))
                .toList()
                .forEach(workbook::removeName);
        indices.stream().sorted(Comparator.reverseOrder()).forEach(workbook::removeSheetAt);
        // POI drops the order of calculation with any sheet; a first and a second run are to drop it alike.
        workbook.removeSheetAt(workbook.getSheetIndex(workbook.createSheet()));
        return tabs;
    }

    private static Map<String, Tab> tabs(Workbook workbook) {
        Map<String, Tab> tabs = new LinkedHashMap<>();
        NamedCells.reportSheets(PoiNames.read(workbook, ReportSheetNames::owns))
                .forEach((mark, title) -> tabs.put(mark, new Tab(workbook.getSheetIndex(title), title)));
        return tabs;
    }

    /** The title, or with a number behind it if a sheet has it already. */
    static String freeTitle(Workbook workbook, String wanted) {
        return freeTitle(it -> workbook.getSheetIndex(it) >= 0, wanted);
    }

    /** The same where something else knows the titles that are taken. */
    static String freeTitle(Predicate<String> taken, String wanted) {
        String title = wanted;
        for (int i = 2; taken.test(title); i++) {
            String number = "（" + i + "）";
            title = wanted.substring(0, Math.min(wanted.length(), LONGEST_TITLE - number.length())) + number;
        }
        return title;
    }

    /** Filters rows. In {@code .xls} POI takes the sheet's place for the number that formulas know it by. */
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
