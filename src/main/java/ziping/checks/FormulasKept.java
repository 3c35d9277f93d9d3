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
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Entry> live = Cells.such(filing, it -> !it.formula().isEmpty() && !it.output());
        if (live.stream().anyMatch(it -> it.content() == Entry.Content.LIVE)) {
            tally.compared();
            find(tally, live, Entry.Content.TYPED, "formulas-kept.overwritten");
            find(tally, live, Entry.Content.FOREIGN_FORMULA, "formulas-kept.altered");
        }
        return tally.verdict();
    }

    private static void find(Tally tally, List<Entry> live, Entry.Content content, String sentence) {
        List<Place> places = live.stream()
                .filter(it -> it.content() == content && !it.isBlank())
                .map(Entry::place)
                .toList();
        if (!places.isEmpty()) {
            tally.hit(Saying.of(sentence), places);
        }
    }
}
