package ziping.checks.projects;

import java.util.Map;

/** The kinds of check about several projects of one run. */
public final class ProjectChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("code-shared", CodeShared.class),
            Map.entry("leader-reviews", LeaderReviews.class),
            Map.entry("on-roster", OnRoster.class),
            Map.entry("outliers", Outliers.class),
            Map.entry("projects-all-full", ProjectsAllFull.class),
            Map.entry("same-explanation", SameExplanation.class),
            Map.entry("same-project", SameProject.class),
            Map.entry("year-differs", YearDiffers.class));

    private ProjectChecks() {}
}
