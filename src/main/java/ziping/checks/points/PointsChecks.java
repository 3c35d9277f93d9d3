package ziping.checks.points;

import java.util.Map;

/** The kinds of check about points, the total and the grade. */
public final class PointsChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("all-full", AllFull.class),
            Map.entry("full-though-missed", FullThoughMissed.class),
            Map.entry("grade-fits", GradeFits.class),
            Map.entry("grade-label", GradeLabel.class),
            Map.entry("left-out", LeftOut.class),
            Map.entry("met-in-full", MetInFull.class),
            Map.entry("methods-agree", MethodsAgree.class),
            Map.entry("points-by-rule", PointsByRule.class),
            Map.entry("points-missing", PointsMissing.class),
            Map.entry("points-of-actual", PointsOfActual.class),
            Map.entry("points-within-bounds", PointsWithinBounds.class),
            Map.entry("points-within-weight", PointsWithinWeight.class),
            Map.entry("reviewers-agree", ReviewersAgree.class),
            Map.entry("scored-without", ScoredWithout.class),
            Map.entry("total-of-points", TotalOfPoints.class));

    private PointsChecks() {}
}
