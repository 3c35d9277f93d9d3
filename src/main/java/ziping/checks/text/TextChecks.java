package ziping.checks.text;

import java.util.Map;

/** The kinds of check about running text: goals, names, statements and the figures in them. */
public final class TextChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("breakdown-adds-up", BreakdownAddsUp.class),
            Map.entry("goal-figures", GoalFigures.class),
            Map.entry("names-once", UniqueIndicatorNames.class),
            Map.entry("people-apart", PeopleApart.class),
            Map.entry("same-text", SameText.class),
            Map.entry("stated-figures", StatedFigures.class),
            Map.entry("stated-result", StatedResult.class),
            Map.entry("words-against-figures", WordsAgainstFigures.class),
            Map.entry("words-against-words", WordsAgainstWords.class));

    private TextChecks() {}
}
