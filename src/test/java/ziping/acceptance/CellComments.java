package ziping.acceptance;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;

/** The comments on a sheet. */
final class CellComments {
    private CellComments() {}

    /** Author and text by the address of the cell. */
    static Map<String, String> on(Sheet sheet) {
        Map<String, String> comments = new TreeMap<>();
        sheet.getCellComments()
                .forEach((at, comment) -> comments.put(
                        at.formatAsString(),
                        comment.getAuthor() + ": " + comment.getString().getString()));
        return comments;
    }
}
