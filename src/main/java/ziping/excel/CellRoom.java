package ziping.excel;

import org.apache.poi.ss.SpreadsheetVersion;

/** How much text a cell takes: a workbook with a longer one is refused by Excel. */
public final class CellRoom {
    private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private CellRoom() {}

    /** The text, or as much of its beginning as there is room for, with an ellipsis; no character is cut in two. */
    public static String fitting(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        return text.substring(0, end) + "…";
    }
}
