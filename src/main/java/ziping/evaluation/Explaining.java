package ziping.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.PriorRun;
import ziping.model.Saying;
import ziping.words.Words;

/**
 * Drafts explanations where they are due and missing. A person's own words are never changed; of a draft only the fact
 * part is ours, and only as long as nobody edited it.
 *
 * @param words in the form's own language: a draft is content of the form, not a message
 */
record Explaining(Form form, Words words) {
    /**
     * What the program can say, should it have to begin an explanation.
     *
     * @param brief the same where there is little room
     */
    record Fact(Saying full, Saying brief) {
        Fact with(String name, BigDecimal number) {
            return new Fact(full.with(name, number), brief.with(name, number));
        }
    }

    /**
     * The explanation of a row.
     *
     * @param due why one is due, if it is
     */
    Explanation explain(UnderstoodRow row, PriorRun.Figure memory, Explanation.Due due, Fact fact) {
        Optional<Entry> cell = row.cells().explanation();
        int limit = limit(row);
        String text = cell.map(Entry::shown).orElse("");
        Optional<Draft> ours =
                Optional.of(memory.written()).filter(it -> !it.isEmpty()).flatMap(it -> Draft.with(it, text));
        if (ours.isPresent()) {
            return renewed(ours.get(), due, fact, limit);
        } else if (text.isBlank() && due != Explanation.Due.NOT_DUE && cell.isPresent()) {
            return drafted(fitting(Draft.of(""), fact, limit), due);
        }
        boolean open = Draft.in(text).filter(Draft::isOpen).isPresent();
        return new Explanation(due, text, open, "");
    }

    private Explanation renewed(Draft ours, Explanation.Due due, Fact fact, int limit) {
        if (due == Explanation.Due.NOT_DUE && ours.isUntouched()) {
            return Explanation.NONE;
        }
        return drafted(fitting(ours, fact, limit), due);
    }

    private int limit(UnderstoodRow row) {
        String name = row.indicator().isPresent() ? Names.EXPLANATION : Names.EXECUTION_EXPLANATION;
        return form.field(name).flatMap(Form.Field::limit).orElse(Integer.MAX_VALUE);
    }

    private static Explanation drafted(Draft draft, Explanation.Due due) {
        return new Explanation(due, draft.text(), draft.isOpen(), draft.fact());
    }

    /** The draft with its fact, or with a shorter one where the form limits the length and the person needs room too. */
    private Draft fitting(Draft draft, Fact fact, int limit) {
        Draft full = draft.withFact(words.say(fact.full()));
        return full.fact().length() <= limit / 2 && full.text().length() <= limit
                ? full
                : draft.withFact(words.say(fact.brief()));
    }
}
