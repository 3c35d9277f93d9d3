package ziping.scoring;

/** A way to turn target and actual into points. */
public interface ScoringMethod {
    /** The points of one indicator, between 0 and its weight. Total: whatever was written has a score. */
    Score score(Question question);
}
