package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Edit;
import ziping.model.Evaluation;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Refusal;
import ziping.model.Saying;
import ziping.words.Words;

/** The workbooks of known forms: opened, and copied with edits. */
public final class Workbooks {
    private final Map<String, Form> forms;
    private final Way way = new StreamWay(new PoiWay());

    private Workbooks(Map<String, Form> forms) {
        this.forms = forms;
    }

    /** Reads workbooks of these forms, by their id. */
    public static Workbooks of(Map<String, Form> forms) {
        return new Workbooks(Map.copyOf(forms));
    }

    /**
     * Reads a file.
     *
     * @param file its path below the folder that was given, for places and sentences
     */
    public Opening open(String file, byte[] bytes) {
        Optional<Refusal> refusal = FileKind.of(bytes).refusal();
        if (refusal.isPresent()) {
            return new Opening.Refused(refusal.orElseThrow());
        }
        try {
            NamedCells cells = way.read(bytes, this::isWanted);
            return cells.global(Names.SUMMARY_MARK).isPresent()
                    ? new Opening.Skipped(Saying.of("skipped.own-summary"))
                    : new Opening.Opened(new Submissions(file, forms, cells).inSheetOrder());
        } catch (NotReadable notReadable) {
            return new Opening.Refused(notReadable.refusal());
        }
    }

    /**
     * The copy of a workbook that the evaluations of its submissions lead to: their edits, and the program's own sheets
     * {@code 评分明细} and {@code 校验结果}, made anew.
     *
     * @param source of a workbook that was opened
     * @throws NotWritable if the workbook must not or cannot be changed; it says why
     * @throws IOException if the workbook cannot be written
     */
    public byte[] copy(byte[] source, List<Evaluation> evaluations, Words words) throws IOException {
        List<Edit> edits =
                evaluations.stream().flatMap(it -> it.edits().stream()).toList();
        return way.write(
                source, edits, List.of(PointsPage.of(evaluations, words), FindingsPage.of(evaluations, words)));
    }

    private boolean isWanted(String name) {
        return OwnSheets.reads(name)
                || name.equals(Names.FORM)
                || FormReading.ANY_FORM.contains(name)
                || forms.values().stream().anyMatch(form -> form.field(name).isPresent());
    }
}
