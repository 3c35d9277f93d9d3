package ziping.evaluation;

import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Form;
import ziping.model.Memory;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.rulebook.ExplanationRule;
import ziping.words.Words;

/**
 * Drafts explanations where they are due and missing. A person's own words are never changed; of a draft only the fact
 * part is ours, and only as long as nobody edited it.
 *
 * @param words in the form's own language: a draft is content of the form, not a message
 */
record Explaining(ExplanationRule rule, Form form, Words words) {
    /**
     * The explanation of a row.
     *
     * @param fact what the program can say about the points, should it have to begin one
     */
    Explanation explain(Row row, Memory.Figure memory, boolean lost, Saying fact) {
        Optional<Entry> cell = row.cells().explanation();
        int limit = limit(row);
        boolean due = rule.belowWeight() && lost;
        String text = cell.map(Entry::shown).orElse("");
        Optional<Draft> ours =
                Optional.of(memory.written()).filter(it -> !it.isEmpty()).flatMap(it -> Draft.with(it, text));
        if (ours.isPresent()) {
            return renewed(ours.get(), due, fact, limit);
        } else if (text.isBlank() && due && cell.isPresent()) {
            return drafted(fitting(Draft.of(""), fact, limit), true);
        }
        boolean open = Draft.in(text).filter(Draft::isOpen).isPresent();
        return new Explanation(due, text, open, "");
    }

    private Explanation renewed(Draft ours, boolean due, Saying fact, int limit) {
        if (!due && ours.isUntouched()) {
            return Explanation.NONE;
        }
        return drafted(fitting(ours, fact, limit), due);
    }

    private int limit(Row row) {
        String name = row.indicator().isPresent() ? Names.EXPLANATION : Names.EXECUTION_EXPLANATION;
        return form.field(name).flatMap(Form.Field::limit).orElse(Integer.MAX_VALUE);
    }

    private static Explanation drafted(Draft draft, boolean due) {
        return new Explanation(due, draft.text(), draft.isOpen(), draft.fact());
    }

    /** The draft with its fact, or with a shorter one where the form limits the length and the person needs room too. */
    private Draft fitting(Draft draft, Saying fact, int limit) {
        Draft full = draft.withFact(words.say(fact));
        return full.fact().length() <= limit / 2 && full.text().length() <= limit
                ? full
                : draft.withFact(words.say(new Saying("draft.short", fact.facts())));
    }
}
