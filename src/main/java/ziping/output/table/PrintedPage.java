package ziping.output.table;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import ziping.words.Words;

/** How a sheet of the summary is printed: A4, lying, each page with the name of the sheet and its number. */
final class PrintedPage {
    private static final double SIDES = 0.4;

    private PrintedPage() {}

    /**
     * As small as it must be to take so many pages beside each other; below each other as many as it needs. Pages with
     * the same rows follow each other.
     */
    static void fit(Sheet sheet, int pagesWide, Words words) {
        sheet.setFitToPage(true);
        PrintSetup page = sheet.getPrintSetup();
        page.setLandscape(true);
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setFitWidth((short) pagesWide);
        page.setFitHeight((short) 0);
        page.setLeftToRight(true);
        sheet.setMargin(PageMargin.LEFT, SIDES);
        sheet.setMargin(PageMargin.RIGHT, SIDES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setCenter(words.footer());
    }
}
