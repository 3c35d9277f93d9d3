package ziping.scoring;

/** Whether more or less is better. */
public enum Direction {
    UPWARD,
    DOWNWARD,
    /** The target has to be reached exactly. */
    EXACT
}
