package ziping.excel;

import java.util.regex.Pattern;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Links to other workbooks, as POI's models have them. */
final class PoiElsewhere {
    private static final Pattern LINKS = Pattern.compile("/xl/externalLinks/.*");

    private PoiElsewhere() {}

    static boolean isLinked(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            return !xlsx.getPackage().getPartsByName(LINKS).isEmpty();
        }
        return workbook instanceof HSSFWorkbook xls
                && xls.getInternalWorkbook().getRecords().stream()
                        .anyMatch(it -> it instanceof SupBookRecord book && book.isExternalReferences());
    }
}
