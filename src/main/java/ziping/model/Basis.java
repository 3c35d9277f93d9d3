package ziping.model;

/** What a points figure rests on. */
public enum Basis {
    /** The rule gives one certain figure. */
    RULE,
    /** The unit judged itself more strictly than the rule, as it may. */
    STRICTER,
    /** The rule gives bounds, and the typed figure lies within. */
    WITHIN,
    /** The rule gives no certain figure; the typed one stands, to be confirmed (未核). */
    CLAIMED,
    /** Nothing certain and nothing typed: no points, never guessed. */
    NONE
}
