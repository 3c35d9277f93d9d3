package ziping.checks;

import java.util.List;
import ziping.model.Entry;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * Where the form computes a figure its formula still stands. Only in workbooks that have formulas of the form at all: an
 * office's own layout may have none. What is wrong with the figure itself is for other rules.
 */
public record FormulasKept() implements Check {
    @Override
    public boolean isForThoseNotMentioned() {
        return true;
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Entry> live = Cells.such(context, it -> !it.formula().isEmpty() && !it.output());
        if (live.stream().anyMatch(it -> it.content() == Entry.Content.LIVE)) {
            result.compared();
            find(result, live, Entry.Content.TYPED, "formulas-kept.overwritten");
            find(result, live, Entry.Content.FOREIGN_FORMULA, "formulas-kept.altered");
        }
        return result.build();
    }

    private static void find(CheckResult.Builder result, List<Entry> live, Entry.Content content, String sentence) {
        List<Place> places = live.stream()
                .filter(it -> it.content() == content && !it.isBlank())
                .map(Entry::place)
                .toList();
        if (!places.isEmpty()) {
            result.violation(Saying.of(sentence), places);
        }
    }
}
