package ziping.excel.report;

import org.apache.poi.ss.SpreadsheetVersion;

/** The maximal length of the text of a cell. Excel rejects a workbook with a longer text. */
public final class CellTextLimit {
    private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private CellTextLimit() {}

    /** The text; if it is too long, its beginning with an ellipsis. No character is cut in two. */
    public static String fitting(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        return text.substring(0, end) + "…";
    }
}
