package ziping.model;

/**
 * 偏差原因分析及改进措施 of one row.
 *
 * @param due why the rulebook asks for one, if it does
 * @param text what stands in the cell after this run
 * @param drafted whether the text is a draft of ours that the person still has to complete
 * @param fact the part of the draft that is ours and is rewritten on the next run; empty if none
 */
public record Explanation(Due due, String text, boolean drafted, String fact) {
    /** Why an explanation is due. */
    public enum Due {
        NOT_DUE,
        /** The row has fewer points than its weight. */
        POINTS_LOST,
        /** The target was surpassed by so much that it may have been set too low. */
        OVER_FULFILLED
    }

    /** No explanation is there and none is due. */
    public static final Explanation NONE = new Explanation(Due.NOT_DUE, "", false, "");

    /** Whether a person explained the row; a draft of ours is no explanation. */
    public boolean isGiven() {
        return !text.isBlank() && !drafted;
    }
}
