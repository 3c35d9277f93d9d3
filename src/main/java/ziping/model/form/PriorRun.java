package ziping.model.form;

import java.util.Map;
import java.util.Optional;

/**
 * The data of an earlier run in the sheets that the program adds to a workbook: claimed figures, explanations and
 * answers.
 *
 * @param figures by the key of the figure, see {@link Figure}
 * @param cells the former address of each figure, such as {@code G12}, by the same key
 * @param explanations the explanations on the sheet of the program, for forms without a column for them, by the key of
 *     the points
 * @param answers the texts in the column 处理说明, by the fingerprint of the finding
 * @param control the control block of the last run, if there was one
 */
public record PriorRun(
        Map<String, Figure> figures,
        Map<String, String> cells,
        Map<String, String> explanations,
        Map<String, String> answers,
        Optional<ControlBlock> control) {
    /** The prior run of a workbook that was never processed. */
    public static final PriorRun NONE = new PriorRun(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

    public PriorRun {
        figures = Map.copyOf(figures);
        cells = Map.copyOf(cells);
        explanations = Map.copyOf(explanations);
        answers = Map.copyOf(answers);
    }

    /**
     * One figure or text that the program may write.
     *
     * @param claimed the text that the unit typed first; empty if there is none
     * @param restated the text that the unit typed later; empty if the first claim is still valid
     * @param written the text that the program wrote last; empty if there is none
     * @param rule the result of the rule in that run; empty if there was none
     */
    public record Figure(String claimed, String restated, String written, String rule) {
        /** No claim and no written text. */
        public static final Figure NONE = new Figure("", "", "", "");

        /** The present claim of the unit. */
        public String current() {
            return restated.isEmpty() ? claimed : restated;
        }
    }

    /**
     * One figure or text that the program may write, kept for the next run.
     *
     * @param key identifies the figure in the submission
     * @param label of its row
     * @param at its cell
     */
    public record Entry(String key, String label, CellAddress at, Figure figure) {}
}
