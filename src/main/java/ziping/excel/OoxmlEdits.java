package ziping.excel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.excel.ooxml.CellRange;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorksheetPart;
import ziping.excel.ooxml.WorksheetPartEdit;
import ziping.excel.ooxml.WorksheetPartEdit.Content;
import ziping.excel.report.TextMeasure;
import ziping.model.Decimals;
import ziping.model.result.Edit;

/** Applies edits to the bytes of the sheets. The style of a cell never changes. */
final class OoxmlEdits {
    private final OoxmlSheets sheets;
    private boolean formulaGone;

    OoxmlEdits(OoxmlSheets sheets) {
        this.sheets = sheets;
    }

    /** The changed parts by their names. */
    Map<String, Optional<byte[]>> apply(List<Edit> edits)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<Integer, WorksheetPartEdit> bySheet = new LinkedHashMap<>();
        StylesPart styles = sheets.styles();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Mark) {
                continue;
            }
            int index = sheets.index(edit.at().sheet()).orElseThrow();
            WorksheetPart worksheet = sheets.worksheet(index);
            WorksheetPartEdit sheet = bySheet.computeIfAbsent(index, none -> new WorksheetPartEdit(worksheet));
            apply(sheet, worksheet, edit, styles);
        }
        Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
        for (Map.Entry<Integer, WorksheetPartEdit> sheet : bySheet.entrySet()) {
            changes.put(
                    sheets.partName(sheet.getKey()),
                    Optional.of(sheet.getValue().written()));
            formulaGone |= sheet.getValue().isFormulaGone();
        }
        return changes;
    }

    /** Whether a cell has lost its formula. */
    boolean isFormulaGone() {
        return formulaGone;
    }

    private static void apply(WorksheetPartEdit sheet, WorksheetPart worksheet, Edit edit, StylesPart styles)
            throws UnsupportedByOoxmlException {
        int row = edit.at().row();
        int column = edit.at().column();
        if (edit instanceof Edit.PutNumber put) {
            sheet.put(row, column, number(put.value()));
        } else if (edit instanceof Edit.PutText put) {
            sheet.put(row, column, text(put.text()));
            grow(sheet, worksheet, put, styles);
        } else if (edit instanceof Edit.RefreshNumber refresh) {
            sheet.refresh(row, column, number(refresh.value()));
        } else if (edit instanceof Edit.RefreshText refresh) {
            sheet.refresh(row, column, new Content.Text(refresh.text()));
        }
    }

    /** The shortest digits that give the same number, as Excel writes it. */
    private static Content number(BigDecimal value) {
        return new Content.Numeric(Decimals.plain(BigDecimal.valueOf(value.doubleValue())));
    }

    private static Content text(String text) {
        return text.isEmpty() ? new Content.Blank() : new Content.Text(text);
    }

    /**
     * Makes a row high enough for a text that wraps. A merged region has the height of all its rows; missing height is
     * added to the first row.
     */
    private static void grow(WorksheetPartEdit sheet, WorksheetPart worksheet, Edit.PutText put, StylesPart styles) {
        int row = put.at().row();
        StylesPart.Style style = styles.style(worksheet.style(row, put.at().column()));
        if (put.text().isEmpty() || !style.wraps()) {
            return;
        }
        CellRange area = worksheet
                .merged(row, put.at().column())
                .orElse(new CellRange(row, put.at().column(), row, put.at().column()));
        int width = 0;
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
            width += (int) worksheet.width(column);
        }
        double height = 0;
        for (int i = area.firstRow(); i <= area.lastRow(); i++) {
            height += worksheet.height(i);
        }
        double needed = TextMeasure.height(put.text(), width, style.fontSize());
        if (needed > height) {
            sheet.height(row, worksheet.height(row) + needed - height);
        }
    }
}
