package ziping.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

/** What the next run would read from the copy that an evaluation writes, without a workbook between. */
final class NextRun {
    private NextRun() {}

    /** The same submission with all edits made and all memory kept. */
    static Submission of(Evaluation evaluation) {
        Map<CellAddress, Edit> edits = evaluation.writeback().edits().stream()
                .collect(Collectors.toMap(Edit::at, edit -> edit, (first, second) -> second));
        Submission before = evaluation.submission();
        Map<String, FormCell> fields = new HashMap<>();
        before.fields().forEach((name, cell) -> fields.put(name, edited(cell, edits)));
        Map<String, Table> tables = new HashMap<>();
        before.tables()
                .forEach((name, table) ->
                        tables.put(name, new Table(name, edited(table.rows(), edits), edited(table.outside(), edits))));
        return new Submission(before.file(), before.sheet(), before.form(), fields, tables, priorRun(evaluation));
    }

    private static List<Map<String, FormCell>> edited(List<Map<String, FormCell>> rows, Map<CellAddress, Edit> edits) {
        return rows.stream().map(row -> edited(row, edits)).toList();
    }

    private static Map<String, FormCell> edited(Map<String, FormCell> row, Map<CellAddress, Edit> edits) {
        Map<String, FormCell> cells = new HashMap<>();
        row.forEach((name, cell) -> cells.put(name, edited(cell, edits)));
        return cells;
    }

    private static FormCell edited(FormCell cell, Map<CellAddress, Edit> edits) {
        return Optional.ofNullable(edits.get(cell.location().at()))
                .map(edit -> new FormCell(cell.location(), answer(edit), cell.content(), cell.formula()))
                .orElse(cell);
    }

    private static CellValue answer(Edit edit) {
        if (edit instanceof Edit.PutNumber it) {
            return new CellValue.Numeral(it.value(), false);
        } else if (edit instanceof Edit.RefreshNumber it) {
            return new CellValue.Numeral(it.value(), false);
        } else if (edit instanceof Edit.PutText it) {
            return text(it.text());
        }
        return text(((Edit.RefreshText) edit).text());
    }

    private static CellValue text(String text) {
        return text.isEmpty() ? new CellValue.Blank() : new CellValue.Text(text);
    }

    private static PriorRun priorRun(Evaluation evaluation) {
        List<PriorRun.Entry> remembered = evaluation.writeback().forNextRun();
        return new PriorRun(
                remembered.stream().collect(Collectors.toMap(PriorRun.Entry::key, PriorRun.Entry::figure)),
                remembered.stream()
                        .collect(Collectors.toMap(
                                PriorRun.Entry::key, edit -> edit.at().a1())),
                Map.of(),
                evaluation.review().findings().stream()
                        .filter(finding -> !finding.answer().isEmpty())
                        .collect(Collectors.toMap(Finding::fingerprint, Finding::answer)),
                Optional.of(evaluation.writeback().control()));
    }
}
