package ziping.scoring;

/** A method that computes points from target and actual value. */
public interface ScoringMethod {
    /** The points of one indicator, between 0 and its weight. There is a score for every content of the cells. */
    Score score(ScoringInput input);
}
