package ziping.checks;

import java.util.Map;

/** All kinds of check by the name that rulebooks use. */
public final class Checks {
    /** The registry: one line per kind. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("bands-cover", BandsCover.class),
            Map.entry("changed-without-reason", ChangedWithoutReason.class),
            Map.entry("difference", Difference.class),
            Map.entry("excess-explained", ExcessExplained.class),
            Map.entry("explanation-due", ExplanationDue.class),
            Map.entry("form-formulas", FormFormulas.class),
            Map.entry("grade-fits", GradeFits.class),
            Map.entry("grade-label", GradeLabel.class),
            Map.entry("left-out", LeftOut.class),
            Map.entry("low-rate-without-reason", LowRateWithoutReason.class),
            Map.entry("number-expected", NumberExpected.class),
            Map.entry("points-by-rule", PointsByRule.class),
            Map.entry("points-missing", PointsMissing.class),
            Map.entry("points-within-weight", PointsWithinWeight.class),
            Map.entry("rate-recomputes", RateRecomputes.class),
            Map.entry("reviewers-agree", ReviewersAgree.class),
            Map.entry("rows-outside", RowsOutside.class),
            Map.entry("same-rate", SameRate.class),
            Map.entry("sum-of-sources", SumOfSources.class),
            Map.entry("target-left-behind", TargetLeftBehind.class),
            Map.entry("text-within-limit", TextWithinLimit.class),
            Map.entry("total-of-points", TotalOfPoints.class),
            Map.entry("units-agree", UnitsAgree.class),
            Map.entry("weights-total", WeightsTotal.class),
            Map.entry("within-deadline", WithinDeadline.class),
            Map.entry("year-readable", YearReadable.class));

    private Checks() {}
}
