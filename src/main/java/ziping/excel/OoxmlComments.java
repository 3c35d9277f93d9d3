package ziping.excel;

import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.SheetComments;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPartEdit;
import ziping.model.form.CellAddress;
import ziping.model.result.Edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the program's comments to the cells that findings concern, and removes those of an earlier run. */
final class OoxmlComments {
    static final String AUTHOR = "ziping 自评";

    private final OoxmlSheets sheets;
    private final List<String> unmarked = new ArrayList<>();

    OoxmlComments(OoxmlSheets sheets) {
        this.sheets = sheets;
    }

    /** Sheets and cells whose comments could not be added. */
    List<String> unmarked() {
        return unmarked;
    }

    /**
     * Adds them.
     *
     * @param changes the sheets that were changed before; those that change now are added
     */
    void apply(List<Edit.Mark> comments, Map<String, Optional<byte[]>> changes, WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        boolean someComments = sheets.ooxmlPackage().names().stream().anyMatch(it -> it.contains("comments"));
        if (comments.isEmpty() && !someComments) {
            return;
        }
        for (int place = 0; place < sheets.titles().size(); place++) {
            String title = sheets.titles().get(place);
            List<Edit.Mark> there = comments.stream()
                    .filter(it -> it.at().sheet().equalsIgnoreCase(title))
                    .toList();
            if (sheets.isWorksheet(place)) {
                apply(place, there, changes, workbookEdit);
            }
        }
    }

    private void apply(int place, List<Edit.Mark> marks, Map<String, Optional<byte[]>> changes, WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String part = sheets.partName(place);
        Optional<SheetComments> readable = comments(part, place);
        if (readable.isEmpty()) {
            if (!marks.isEmpty()) {
                unmarked.add(sheets.titles().get(place));
            }
            return;
        }
        SheetComments comments = readable.get();
        Map<List<Integer>, String> texts = new LinkedHashMap<>();
        for (Edit.Mark comment : marks) {
            CellAddress at = comment.at();
            if (comments.isTaken(at.row(), at.column())) {
                unmarked.add(at.sheet() + "!" + at.a1());
            } else {
                texts.put(List.of(at.row(), at.column()), comment.text());
            }
        }
        if (!texts.isEmpty() || comments.hasOwn()) {
            Optional<byte[]> before = changes.getOrDefault(part, Optional.empty());
            byte[] sheet = before.isPresent() ? before.get() : sheets.ooxmlPackage().content(part);
            byte[] after = comments.replace(texts, sheet, workbookEdit);
            if (after != sheet) {
                changes.put(part, Optional.of(after));
            }
        }
    }

    /** Empty if the comments of the sheet cannot be changed; the rest of the workbook can. */
    private Optional<SheetComments> comments(String part, int place) {
        try {
            return Optional.of(SheetComments.of(sheets.ooxmlPackage(), part, place, AUTHOR))
                    .filter(SheetComments::takesMore);
        } catch (RejectedWorkbookException | UnsupportedByOoxmlException odd) {
            return Optional.empty();
        }
    }
}
