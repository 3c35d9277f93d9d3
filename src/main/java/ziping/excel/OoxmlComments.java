package ziping.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.SheetComments;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPartEdit;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.CellAddress;
import ziping.model.result.Edit;

/** Adds the program's comments to the cells that findings concern, and removes those of an earlier run. */
final class OoxmlComments {
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
     * Replaces the program's comments on all sheets.
     *
     * @param changes the sheets that were changed before; those that change now are added
     */
    void apply(List<Edit.Mark> comments, Map<String, Optional<byte[]>> changes, WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        boolean someComments = sheets.ooxmlPackage().names().stream().anyMatch(it -> it.contains("comments"));
        if (comments.isEmpty() && !someComments) {
            return;
        }
        for (int sheet = 0; sheet < sheets.titles().size(); sheet++) {
            String title = sheets.titles().get(sheet);
            List<Edit.Mark> ofSheet = comments.stream()
                    .filter(comment -> comment.at().sheet().equalsIgnoreCase(title))
                    .toList();
            if (sheets.isWorksheet(sheet)) {
                apply(sheet, ofSheet, changes, workbookEdit);
            }
        }
    }

    private void apply(
            int sheetIndex,
            List<Edit.Mark> comments,
            Map<String, Optional<byte[]>> changes,
            WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String part = sheets.partName(sheetIndex);
        Optional<SheetComments> editable = sheetComments(part, sheetIndex);
        if (editable.isEmpty()) {
            if (!comments.isEmpty()) {
                unmarked.add(sheets.titles().get(sheetIndex));
            }
            return;
        }
        SheetComments sheetComments = editable.get();
        Map<List<Integer>, String> texts = new LinkedHashMap<>();
        for (Edit.Mark comment : comments) {
            CellAddress at = comment.at();
            if (sheetComments.isTaken(at.row(), at.column())) {
                unmarked.add(at.sheet() + "!" + at.a1());
            } else {
                texts.put(List.of(at.row(), at.column()), comment.text());
            }
        }
        if (!texts.isEmpty() || sheetComments.hasOwn()) {
            Optional<byte[]> before = changes.getOrDefault(part, Optional.empty());
            byte[] sheet =
                    before.isPresent() ? before.get() : sheets.ooxmlPackage().content(part);
            byte[] after = sheetComments.replace(texts, sheet, workbookEdit);
            if (after != sheet) {
                changes.put(part, Optional.of(after));
            }
        }
    }

    /** Empty if the comments of the sheet cannot be changed; the rest of the workbook can. */
    private Optional<SheetComments> sheetComments(String part, int sheetIndex) {
        try {
            SheetComments comments =
                    new SheetComments(sheets.ooxmlPackage(), part, sheetIndex, ReportSheetNames.COMMENT_AUTHOR);
            return comments.takesMore() ? Optional.of(comments) : Optional.empty();
        } catch (RejectedWorkbookException | UnsupportedByOoxmlException notEditable) {
            return Optional.empty();
        }
    }
}
