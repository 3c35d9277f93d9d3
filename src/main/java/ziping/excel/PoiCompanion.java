package ziping.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the workbook that lies beside a plain copy and holds the program's sheets. */
final class PoiCompanion {
    private PoiCompanion() {}

    /** The same pages always give the same bytes. */
    static byte[] draw(List<Page> pages, String form) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PoiPages.draw(workbook, pages, form);
            Name mark = workbook.createName();
            mark.setNameName(OwnSheets.COMPANION);
            mark.setRefersToFormula("\"ziping\"");
            describe(workbook.getProperties().getCoreProperties());
            workbook.write(out);
            return Repacking.repacked(out.toByteArray());
        }
    }

    @SuppressWarnings("JavaUtilDate") // POI's properties know no other
    private static void describe(POIXMLProperties.CoreProperties properties) {
        Optional<Date> noDay = Optional.of(Date.from(Instant.EPOCH));
        properties.setCreator("ziping");
        properties.setCreated(noDay);
        properties.setModified(noDay);
    }
}
