package ziping.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.message.Message;
import ziping.model.result.Explanation;

/**
 * Drafts explanations where they are due and missing. A person's own words are never changed. Of a draft only the fact is
 * ours, and only as long as nobody edited it.
 *
 * @param words in the language of the form: a draft is content of the form, not a message
 */
record ExplanationDrafter(Form form, Messages words) {
    /**
     * The fact that a draft begins with.
     *
     * @param brief a shorter one, for cells with a limit
     */
    record DraftFact(Message full, Message brief) {
        DraftFact with(String name, BigDecimal number) {
            return new DraftFact(full.with(name, number), brief.with(name, number));
        }
    }

    /**
     * The explanation of a row.
     *
     * @param prior what an earlier run left for it
     * @param due why one is due, if it is
     */
    Explanation explain(UnderstoodRow row, PriorRun.Figure prior, Explanation.Due due, DraftFact fact) {
        Optional<FormCell> cell = row.cells().explanation();
        int limit = limit(row);
        String text = FormCell.shownOrBlank(cell);
        Optional<ExplanationDraft> ours =
                prior.written().isEmpty() ? Optional.empty() : ExplanationDraft.with(prior.written(), text);
        if (ours.isPresent()) {
            boolean isOver = due == Explanation.Due.NOT_DUE && ours.get().isUntouched();
            return isOver ? Explanation.NONE : drafted(fitting(ours.get(), fact, limit), due);
        }
        if (text.isBlank() && due != Explanation.Due.NOT_DUE && cell.isPresent()) {
            return drafted(fitting(ExplanationDraft.of(""), fact, limit), due);
        }
        Optional<ExplanationDraft> pasted = ExplanationDraft.in(text);
        return new Explanation(due, text, pasted.isPresent() && pasted.get().isOpen(), "");
    }

    private int limit(UnderstoodRow row) {
        String name = row.indicator().isPresent() ? FieldNames.EXPLANATION : FieldNames.EXECUTION_EXPLANATION;
        return form.field(name).flatMap(Form.Field::limit).orElse(Integer.MAX_VALUE);
    }

    private static Explanation drafted(ExplanationDraft draft, Explanation.Due due) {
        return new Explanation(due, draft.text(), draft.isOpen(), draft.fact());
    }

    /** The draft with its fact. If the form limits the length, the brief fact leaves the person half of it. */
    private ExplanationDraft fitting(ExplanationDraft draft, DraftFact fact, int limit) {
        ExplanationDraft full = draft.withFact(words.text(fact.full()));
        return full.fact().length() <= limit / 2 && full.text().length() <= limit
                ? full
                : draft.withFact(words.text(fact.brief()));
    }
}
