package ziping.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziping.excel.report.FindingsSheet;
import ziping.excel.report.PointsSheet;
import ziping.excel.report.ReportSheet;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

/**
 * Writes the results of the evaluated submissions into a copy of their workbook.
 *
 * @param evaluations the evaluations in the order of the submissions
 */
public record ScoredWorkbook(List<Evaluation> evaluations) {
    public ScoredWorkbook {
        evaluations = List.copyOf(evaluations);
    }

    /**
     * Copies the workbook with the edits and with new versions of the program's own sheets {@code 评分明细} and {@code
     * 校验结果}.
     *
     * @throws UnwritableWorkbookException if the workbook must not or cannot be changed; its refusal names the reason
     * @throws IOException if the workbook cannot be written
     */
    public byte[] copy(Opening.Opened workbook, Messages messages) throws UnwritableWorkbookException, IOException {
        return workbook.source().write(edits(), reportSheets(messages)).bytes();
    }

    /**
     * The same with a comment on each cell that a finding concerns. Comments of other authors stay.
     *
     * @throws UnwritableWorkbookException if the workbook must not or cannot be changed; its refusal names the reason
     * @throws IOException if the workbook cannot be written
     */
    public Copy markedCopy(Opening.Opened workbook, Messages messages) throws UnwritableWorkbookException, IOException {
        List<Edit> edits = new ArrayList<>(edits());
        edits.addAll(comments(messages));
        return workbook.source().write(edits, reportSheets(messages));
    }

    /**
     * The same without the program's own sheets and names; those of an earlier run are removed.
     *
     * @throws UnwritableWorkbookException if the workbook must not or cannot be changed; its refusal names the reason
     * @throws IOException if the workbook cannot be written
     */
    public byte[] plainCopy(Opening.Opened workbook) throws UnwritableWorkbookException, IOException {
        return workbook.source().write(edits(), List.of()).bytes();
    }

    /**
     * The companion of a plain copy: a workbook with the sheets that the copy lacks, with links to its cells.
     *
     * @param copy the name of the copy in the same folder
     */
    public byte[] companion(String copy, Messages messages) throws IOException {
        return PoiReportSheets.companion(reportSheets(messages), copy);
    }

    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            edits.addAll(evaluation.writeback().edits());
        }
        return edits;
    }

    private List<ReportSheet> reportSheets(Messages messages) {
        return List.of(PointsSheet.of(evaluations, messages), FindingsSheet.of(evaluations, messages));
    }

    /** A copy of a workbook. */
    public static final class Copy {
        private final byte[] bytes;
        private final List<String> unmarked;

        Copy(byte[] bytes, List<String> unmarked) {
            this.bytes = bytes;
            this.unmarked = List.copyOf(unmarked);
        }

        /** The copy itself. */
        public byte[] bytes() {
            return bytes;
        }

        /** Sheets and cells whose comments could not be added. */
        public List<String> unmarked() {
            return unmarked;
        }
    }

    /** One comment for each cell with findings; it contains all of them. */
    private List<Edit.Mark> comments(Messages messages) {
        Map<CellAddress, String> texts = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations) {
            for (Finding finding : evaluation.review().findings()) {
                String text = comment(finding, messages);
                finding.places().stream()
                        .map(Location::at)
                        .distinct()
                        .forEach(at -> texts.merge(at, text, (before, next) -> before + "\n" + next));
            }
        }
        List<Edit.Mark> comments = new ArrayList<>();
        texts.forEach((at, text) -> comments.add(new Edit.Mark(at, text)));
        return comments;
    }

    private static String comment(Finding finding, Messages messages) {
        return messages.text(Message.of("report.mark")
                .with("duty", messages.duty(finding))
                .with("code", finding.code())
                .with("text", messages.withoutPlace(finding)));
    }
}
