package ziping.model.result;

/** Why these points count. */
public enum PointsBasis {
    /** The rule gives one certain figure. */
    RULE,
    /** The unit judged itself more strictly than the rule, as it may. */
    STRICTER,
    /** The rule gives bounds, and the typed figure lies within. */
    WITHIN,
    /** The rule gives no certain figure; the typed one stands, to be confirmed (未核). */
    CLAIMED,
    /** The indicator does not apply: it has no points, and the rest counts for the whole (不考核). */
    LEFT_OUT,
    /** Nothing certain and nothing typed: there are no points. */
    NONE
}
