package ziping.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ziping.model.Answer;
import ziping.model.CellAt;
import ziping.model.Edit;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Finding;
import ziping.model.PriorRun;
import ziping.model.Submission;
import ziping.model.Table;

/** What the next run would read from the copy that an evaluation writes, without a workbook between. */
final class NextRun {
    private NextRun() {}

    /** The same submission with all edits made and all memory kept. */
    static Submission of(Evaluation evaluation) {
        Map<CellAt, Edit> edits =
                evaluation.writeback().edits().stream().collect(Collectors.toMap(Edit::at, it -> it, (first, second) -> second));
        Submission before = evaluation.submission();
        Map<String, Entry> fields = new HashMap<>();
        before.fields().forEach((name, cell) -> fields.put(name, edited(cell, edits)));
        Map<String, Table> tables = new HashMap<>();
        before.tables()
                .forEach((name, table) ->
                        tables.put(name, new Table(name, edited(table.rows(), edits), edited(table.outside(), edits))));
        return new Submission(before.file(), before.sheet(), before.form(), fields, tables, priorRun(evaluation));
    }

    private static List<Map<String, Entry>> edited(List<Map<String, Entry>> rows, Map<CellAt, Edit> edits) {
        return rows.stream().map(row -> edited(row, edits)).toList();
    }

    private static Map<String, Entry> edited(Map<String, Entry> row, Map<CellAt, Edit> edits) {
        Map<String, Entry> cells = new HashMap<>();
        row.forEach((name, cell) -> cells.put(name, edited(cell, edits)));
        return cells;
    }

    private static Entry edited(Entry cell, Map<CellAt, Edit> edits) {
        return Optional.ofNullable(edits.get(cell.place().at()))
                .map(it -> new Entry(cell.place(), answer(it), cell.content(), cell.formula()))
                .orElse(cell);
    }

    private static Answer answer(Edit edit) {
        if (edit instanceof Edit.PutNumber it) {
            return new Answer.Numeral(it.value(), false);
        } else if (edit instanceof Edit.RefreshNumber it) {
            return new Answer.Numeral(it.value(), false);
        } else if (edit instanceof Edit.PutText it) {
            return text(it.text());
        }
        return text(((Edit.RefreshText) edit).text());
    }

    private static Answer text(String text) {
        return text.isEmpty() ? new Answer.Blank() : new Answer.Text(text);
    }

    private static PriorRun priorRun(Evaluation evaluation) {
        List<PriorRun.Entry> remembered = evaluation.writeback().forNextRun();
        return new PriorRun(
                remembered.stream().collect(Collectors.toMap(PriorRun.Entry::key, PriorRun.Entry::figure)),
                remembered.stream()
                        .collect(Collectors.toMap(PriorRun.Entry::key, it -> it.at().a1())),
                Map.of(),
                evaluation.review().findings().stream()
                        .filter(it -> !it.answer().isEmpty())
                        .collect(Collectors.toMap(Finding::fingerprint, Finding::answer)),
                Optional.of(evaluation.writeback().control()));
    }
}
