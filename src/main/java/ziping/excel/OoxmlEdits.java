package ziping.excel;

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

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes edits in the bytes of the sheets. The style of a cell never changes. */
final class OoxmlEdits {
    private final OoxmlSheets sheets;
    private boolean formulaGone;

    OoxmlEdits(OoxmlSheets sheets) {
        this.sheets = sheets;
    }

    /** The parts that the edits change, by their names. */
    Map<String, Optional<byte[]>> apply(List<Edit> edits)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<Integer, WorksheetPartEdit> bySheet = new LinkedHashMap<>();
        StylesPart styles = sheets.styles();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Mark) {
                continue;
            }
            int place = sheets.index(edit.at().sheet()).orElseThrow();
            WorksheetPart worksheet = sheets.worksheet(place);
            apply(bySheet.computeIfAbsent(place, it -> new WorksheetPartEdit(worksheet)), worksheet, edit, styles);
        }
        Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
        for (Map.Entry<Integer, WorksheetPartEdit> sheet : bySheet.entrySet()) {
            changes.put(
                    sheets.partName(sheet.getKey()), Optional.of(sheet.getValue().written()));
            formulaGone |= sheet.getValue().isFormulaGone();
        }
        return changes;
    }

    /** Whether a cell had a formula that it has no more. */
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

    /** As Excel writes a number: the shortest digits that give it back. */
    private static Content number(BigDecimal value) {
        return new Content.Numeric(Decimals.plain(BigDecimal.valueOf(value.doubleValue())));
    }

    private static Content text(String text) {
        return text.isEmpty() ? new Content.Blank() : new Content.Text(text);
    }

    /** A cell that spans several rows has the height of all of them; what is missing is added to its first row. */
    private static void grow(WorksheetPartEdit sheet, WorksheetPart worksheet, Edit.PutText put, StylesPart styles) {
        int row = put.at().row();
        StylesPart.Style style = styles.style(worksheet.style(row, put.at().column()));
        if (put.text().isEmpty() || !style.wraps()) {
            return;
        }
        CellRange area = worksheet.merged(row, put.at().column())
                .orElse(new CellRange(row, put.at().column(), row, put.at().column()));
        int width = IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
                .map(it -> (int) worksheet.width(it))
                .sum();
        double there = IntStream.rangeClosed(area.firstRow(), area.lastRow())
                .mapToDouble(worksheet::height)
                .sum();
        double needed = TextMeasure.height(put.text(), width, style.fontSize());
        if (needed > there) {
            sheet.height(row, worksheet.height(row) + needed - there);
        }
    }
}
