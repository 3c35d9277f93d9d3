package ziping.excel;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.words.Words;

/** Print set-up of the sheets we draw: A4, one page wide, numbered. */
final class PrintLayout {
    private static final double SIDES = 0.5;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 0.7;
    private static final double FOOTER = 0.35;

    private PrintLayout() {}

    static void set(XSSFSheet sheet, boolean portrait, Words words) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(!portrait);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDES);
        sheet.setMargin(PageMargin.RIGHT, SIDES);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.FOOTER, FOOTER);
        sheet.getFooter().setCenter(words.footer());
    }
}
