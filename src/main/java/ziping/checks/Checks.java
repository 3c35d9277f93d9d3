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
            Map.entry("breakdown-adds-up", BreakdownAddsUp.class),
            Map.entry("cells-filled", CellsFilled.class),
            Map.entry("claim-with-evidence", ClaimWithEvidence.class),
            Map.entry("day-after-year", DayAfterYear.class),
            Map.entry("explanation-denies", ExplanationDenies.class),
            Map.entry("explanation-substance", ExplanationSubstance.class),
            Map.entry("goal-figures", GoalFigures.class),
            Map.entry("measure-named", MeasureNamed.class),
            Map.entry("names-once", NamesOnce.class),
            Map.entry("people-apart", PeopleApart.class),
            Map.entry("same-text", SameText.class),
            Map.entry("stated-figures", StatedFigures.class),
            Map.entry("stated-result", StatedResult.class),
            Map.entry("values-written", ValuesWritten.class),
            Map.entry("words-against-figures", WordsAgainstFigures.class),
            Map.entry("words-against-words", WordsAgainstWords.class),
            Map.entry("year-readable", YearReadable.class));

    private Checks() {}
}
