package ziping.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import ziping.excel.report.ReportSheetNames;
import ziping.model.result.Edit;

/** Replaces the program's comments in cells of an {@code .xls} workbook. */
final class PoiComments {
    /** The same colour as in OOXML workbooks. */
    private static final int[] FILL = {0xFF, 0xF1, 0xD0};

    private static final int COLUMNS_WIDE = 4;

    /** A line of a comment holds about so many Chinese characters. */
    private static final int CHARACTERS_OF_A_LINE = 18;

    private PoiComments() {}

    /** Replaces all comments of the program. Returns the sheets and cells whose comments could not be added. */
    static List<String> replace(HSSFWorkbook workbook, List<Edit.Mark> comments) {
        List<String> unmarked = new ArrayList<>();
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            HSSFSheet sheet = workbook.getSheetAt(index);
            Map<CellAddress, String> texts = new LinkedHashMap<>();
            for (Edit.Mark comment : comments) {
                if (comment.at().sheet().equalsIgnoreCase(sheet.getSheetName())) {
                    texts.put(new CellAddress(comment.at().row(), comment.at().column()), comment.text());
                }
            }
            if (!texts.isEmpty() && !hasOnlyComments(sheet)) {
                unmarked.add(sheet.getSheetName());
                texts.clear();
            }
            for (NoteRecord note : notes(sheet).toList()) {
                if (!isOwn(note) && texts.remove(address(note)) != null) {
                    unmarked.add(sheet.getSheetName() + "!" + address(note).formatAsString());
                }
            }
            replace(sheet, texts);
        }
        return unmarked;
    }

    /** POI may change other drawings when it writes them. */
    private static boolean hasOnlyComments(HSSFSheet sheet) {
        return sheet.getSheet().getRecords().stream()
                .filter(ObjRecord.class::isInstance)
                .map(it -> ((ObjRecord) it).getSubRecords().get(0))
                .allMatch(it -> it instanceof CommonObjectDataSubRecord object
                        && object.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT);
    }

    /** Equal comments stay, because POI gives each new one a higher number and a second run would differ. */
    private static void replace(HSSFSheet sheet, Map<CellAddress, String> texts) {
        List<CellAddress> own = notes(sheet)
                .filter(PoiComments::isOwn)
                .map(PoiComments::address)
                .toList();
        Map<CellAddress, String> before = new LinkedHashMap<>();
        own.forEach(it -> before.put(it, sheet.getCellComment(it).getString().getString()));
        if (!before.equals(texts)) {
            own.forEach(it -> sheet.getDrawingPatriarch().removeShape(sheet.getCellComment(it)));
            texts.forEach((at, text) -> comment(sheet, at, text));
        }
    }

    /** The comment is hidden until the mouse is over the cell. Its box is right of the cell and as high as its text. */
    private static void comment(HSSFSheet sheet, CellAddress at, String text) {
        int lines = text.lines()
                .mapToInt(it -> it.length() / CHARACTERS_OF_A_LINE + 1)
                .sum();
        int left = Math.min(at.getColumn() + 1, SpreadsheetVersion.EXCEL97.getLastColumnIndex() - COLUMNS_WIDE);
        int bottom = Math.min(at.getRow() + lines + 1, SpreadsheetVersion.EXCEL97.getLastRowIndex());
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        HSSFComment comment = (drawing == null ? sheet.createDrawingPatriarch() : drawing)
                .createCellComment(new HSSFClientAnchor(
                        0, 0, 0, 0, (short) left, at.getRow(), (short) (left + COLUMNS_WIDE), bottom));
        comment.setAddress(at);
        comment.setAuthor(ReportSheetNames.COMMENT_AUTHOR);
        comment.setString(new HSSFRichTextString(text));
        comment.setFillColor(FILL[0], FILL[1], FILL[2]);
        comment.setVisible(false);
    }

    private static Stream<NoteRecord> notes(HSSFSheet sheet) {
        return Stream.of(sheet.getSheet().getNoteRecords());
    }

    private static boolean isOwn(NoteRecord note) {
        return note.getAuthor().equals(ReportSheetNames.COMMENT_AUTHOR);
    }

    private static CellAddress address(NoteRecord note) {
        return new CellAddress(note.getRow(), note.getColumn());
    }
}
