package ziping.model.form;

import java.util.Map;
import java.util.Optional;

/**
 * What an earlier run left in the program's own sheets of the workbook: what the unit claimed, and what people answered.
 *
 * @param figures by the key of the figure, see {@link Figure}
 * @param cells the address, such as {@code G12}, where each figure stood, by the same key
 * @param explanations what a person wrote in our sheet, for forms without a place for it, by the key of the points
 * @param answers what a person wrote under 处理说明, by the finding's fingerprint
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
     * @param claimed what the unit typed first, as shown; empty if nothing
     * @param restated what the unit claims instead since then; empty if its first claim still holds
     * @param written what the program last wrote there, as shown; empty if nothing
     * @param rule what the rule alone gave then; empty if nothing
     */
    public record Figure(String claimed, String restated, String written, String rule) {
        /** Nothing typed, nothing written. */
        public static final Figure NONE = new Figure("", "", "", "");

        /** What the unit claims now. */
        public String current() {
            return restated.isEmpty() ? claimed : restated;
        }
    }

    /**
     * One figure or text that the program may write, kept for the next run.
     *
     * @param key identifies it in the submission
     * @param label of the row it belongs to
     * @param at its cell
     */
    public record Entry(String key, String label, CellAddress at, Figure figure) {}
}
