package ziping.model;

/**
 * 偏差原因分析及改进措施 of one row.
 *
 * @param due whether the rulebook asks for one
 * @param text what stands in the cell after this run
 * @param drafted whether the text is a draft of ours that the person still has to complete
 * @param fact the part of the draft that is ours and is rewritten on the next run; empty if none
 */
public record Explanation(boolean due, String text, boolean drafted, String fact) {
    /** No explanation is there and none is due. */
    public static final Explanation NONE = new Explanation(false, "", false, "");

    /** Whether a person explained the row; a draft of ours is no explanation. */
    public boolean isGiven() {
        return !text.isBlank() && !drafted;
    }
}
