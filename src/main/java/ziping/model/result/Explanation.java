package ziping.model.result;

/**
 * 偏差原因分析及改进措施 of one row.
 *
 * @param due why the rulebook requires an explanation, if it does
 * @param text the content of the cell after this run
 * @param drafted whether the text is a draft of the program, which a person must complete
 * @param fact the part of the draft that the program writes again on the next run; empty if there is none
 */
public record Explanation(Due due, String text, boolean drafted, String fact) {
    /** The format of a draft is {@code 【系统测算】fact【原因】reason【措施】measures}. A person writes reason and measures. */
    public static final String FACT = "【系统测算】";

    public static final String REASON = "【原因】";
    public static final String MEASURES = "【措施】";

    /** The placeholder for the text of the person. */
    public static final String TO_FILL = "‹请填写›";

    /** The reason why an explanation is required. */
    public enum Due {
        NOT_DUE,
        /** The row has fewer points than its weight. */
        POINTS_LOST,
        /** The target was exceeded by a large amount, so it may have been too low. */
        OVER_FULFILLED
    }

    /** There is no explanation and none is required. */
    public static final Explanation NONE = new Explanation(Due.NOT_DUE, "", false, "");

    /** Whether a person wrote an explanation. A draft of the program does not count. */
    public boolean isGiven() {
        return !text.isBlank() && !drafted;
    }

    /** Whether the text has the format of a draft. */
    public boolean isInDraftFormat() {
        return text.startsWith(FACT) && text.contains(REASON);
    }

    /** The reason that a person wrote; the whole text if it does not have the format of a draft. */
    public String reason() {
        if (!isInDraftFormat()) {
            return text.strip();
        }
        int from = text.indexOf(REASON) + REASON.length();
        int to = text.indexOf(MEASURES, from);
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    /** The measures that a person wrote in the format of a draft; else empty. */
    public String measures() {
        int from = isInDraftFormat() ? text.indexOf(MEASURES, text.indexOf(REASON)) : -1;
        return from < 0 ? "" : text.substring(from + MEASURES.length()).strip();
    }
}
