package ziping.output.table;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet of the summary is printed: A4, lying. */
final class PrintedPage {
    private PrintedPage() {}

    /** As small as it must be to take so many pages beside each other; below each other as many as it needs. */
    static void fit(Sheet sheet, int pagesWide) {
        sheet.setFitToPage(true);
        PrintSetup page = sheet.getPrintSetup();
        page.setLandscape(true);
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setFitWidth((short) pagesWide);
        page.setFitHeight((short) 0);
    }
}
