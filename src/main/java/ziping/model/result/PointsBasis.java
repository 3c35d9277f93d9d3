package ziping.model.result;

/** The basis of the points of a row. */
public enum PointsBasis {
    /** The rule gives exact points. */
    RULE,
    /** The unit claimed fewer points than the rule gives. This is allowed. */
    STRICTER,
    /** The rule gives bounds, and the claimed points are within them. */
    WITHIN,
    /** The rule gives no points. The claimed points count, and a person must confirm them (未核实). */
    CLAIMED,
    /** The indicator does not apply (不考核). It has no points, and the other points are converted to the full weight. */
    LEFT_OUT,
    /** The rule gives no points, and none are claimed. */
    NONE
}
