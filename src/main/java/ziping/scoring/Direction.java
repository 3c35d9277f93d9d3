package ziping.scoring;

/** Which way is better. */
public enum Direction {
    UPWARD,
    DOWNWARD,
    /** The target is to be hit. */
    EXACT
}
