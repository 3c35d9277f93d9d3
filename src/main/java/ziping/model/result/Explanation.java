package ziping.model.result;

/**
 * 偏差原因分析及改进措施 of one row.
 *
 * @param due why the rulebook asks for one, if it does
 * @param text what stands in the cell after this run
 * @param drafted whether the text is a draft of ours that the person still has to complete
 * @param fact the part of the draft that is ours and is rewritten on the next run; empty if none
 */
public record Explanation(Due due, String text, boolean drafted, String fact) {
    /** A draft is {@code 【系统测算】fact【原因】reason【措施】measures}; all but the fact is for the person to write. */
    public static final String FACT = "【系统测算】";

    public static final String REASON = "【原因】";
    public static final String MEASURES = "【措施】";

    /** The placeholder where the person has to write. */
    public static final String TO_FILL = "‹请填写›";

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

    /** Whether a person explained the row. A draft of ours does not count. */
    public boolean isGiven() {
        return !text.isBlank() && !drafted;
    }

    /** Whether it is in the parts of a draft, whoever wrote them. */
    public boolean isInParts() {
        return text.startsWith(FACT) && text.contains(REASON);
    }

    /** What a person wrote as the reason; all there is, unless it is in parts. */
    public String reason() {
        if (!isInParts()) {
            return text.strip();
        }
        int from = text.indexOf(REASON) + REASON.length();
        int to = text.indexOf(MEASURES, from);
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    /** What a person wrote as measures, in a part of their own; else empty. */
    public String measures() {
        int from = isInParts() ? text.indexOf(MEASURES, text.indexOf(REASON)) : -1;
        return from < 0 ? "" : text.substring(from + MEASURES.length()).strip();
    }
}
