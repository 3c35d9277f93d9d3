package ziping.checks;

import java.util.Map;

/** All kinds of check over several projects by the name that rulebooks use. */
public final class AcrossChecks {
    /** The registry: one line per kind. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("projects-all-full", ProjectsAllFull.class),
            Map.entry("code-shared", CodeShared.class),
            Map.entry("leader-reviews", LeaderReviews.class),
            Map.entry("on-roster", OnRoster.class),
            Map.entry("outliers", Outliers.class),
            Map.entry("same-explanation", SameExplanation.class),
            Map.entry("same-project", SameProject.class),
            Map.entry("year-differs", YearDiffers.class));

    private AcrossChecks() {}
}
