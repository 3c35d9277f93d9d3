package ziping.checks;

import java.util.List;
import java.util.Set;
import ziping.model.Entry;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;

/** No answer stands where nobody sees it: in hidden rows, columns or sheets. */
public record NothingHidden() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        tally.compared();
        Set<Place> hidden = Set.copyOf(filing.submission().traits().hidden());
        List<Place> told = hidden.isEmpty() ? List.of() : answers(filing, hidden);
        if (!told.isEmpty()) {
            tally.hit(Saying.of("nothing-hidden.hidden").with("labels", Cells.labels(told)), told);
        }
        return tally.verdict();
    }

    /** A formula that the form has there anyway, filler, and what the program writes are no answers. */
    private static List<Place> answers(Filing filing, Set<Place> hidden) {
        return Cells.such(filing, it -> !it.output()).stream()
                .filter(it -> hidden.contains(it.place()) && it.content() != Entry.Content.LIVE)
                .filter(it -> !(Meanings.of(it.answer()) instanceof Meaning.Nothing))
                .map(Entry::place)
                .toList();
    }
}
