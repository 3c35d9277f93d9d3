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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        result.compared();
        Set<Place> hidden = Set.copyOf(context.submission().traits().hidden());
        List<Place> told = hidden.isEmpty() ? List.of() : answers(context, hidden);
        if (!told.isEmpty()) {
            result.violation(Saying.of("nothing-hidden.hidden").with("labels", Cells.labels(told)), told);
        }
        return result.build();
    }

    /** A formula that the form has there anyway, filler, and what the program writes are no answers. */
    private static List<Place> answers(CheckContext context, Set<Place> hidden) {
        return Cells.such(context, it -> !it.output()).stream()
                .filter(it -> hidden.contains(it.place()) && it.content() != Entry.Content.LIVE)
                .filter(it -> !(Meanings.of(it.answer()) instanceof Meaning.Nothing))
                .map(Entry::place)
                .toList();
    }
}
