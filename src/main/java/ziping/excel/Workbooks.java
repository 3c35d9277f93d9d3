package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import ziping.model.Evaluation;
import ziping.model.Form;
import ziping.words.Words;

/** The workbooks of known forms: opened, and copied with edits. */
public final class Workbooks {
    private final Map<String, Form> forms;

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
        throw new UnsupportedOperationException(file + bytes.length + forms.size());
    }

    /**
     * The copy of a workbook that the evaluations of its submissions lead to: their edits, and the program's own sheets
     * {@code 评分明细} and {@code 校验结果}, made anew.
     *
     * @throws IOException if the workbook cannot be written
     */
    public byte[] copy(byte[] source, List<Evaluation> evaluations, Words words) throws IOException {
        throw new UnsupportedOperationException("" + source.length + evaluations + words);
    }
}
