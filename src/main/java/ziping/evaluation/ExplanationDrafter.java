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
 * Drafts explanations where they are due and missing. A person's own words are never changed. Of a draft only the fact
 * is ours, and only as long as nobody edited it.
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
        String text = FormCell.displayTextOrBlank(cell);
        Optional<Draft> ours = prior.written().isEmpty() ? Optional.empty() : Draft.with(prior.written(), text);
        if (ours.isPresent()) {
            boolean isOver = due == Explanation.Due.NOT_DUE && ours.get().isUntouched();
            return isOver ? Explanation.NONE : drafted(fitting(ours.get(), fact, limit), due);
        }
        if (text.isBlank() && due != Explanation.Due.NOT_DUE && cell.isPresent()) {
            return drafted(fitting(Draft.of(""), fact, limit), due);
        }
        Optional<Draft> pasted = Draft.in(text);
        return new Explanation(due, text, pasted.isPresent() && pasted.get().isOpen(), "");
    }

    private int limit(UnderstoodRow row) {
        String name = row.indicator().isPresent() ? FieldNames.EXPLANATION : FieldNames.EXECUTION_EXPLANATION;
        return form.field(name).flatMap(Form.Field::limit).orElse(Integer.MAX_VALUE);
    }

    private static Explanation drafted(Draft draft, Explanation.Due due) {
        return new Explanation(due, draft.text(), draft.isOpen(), draft.fact());
    }

    /** The draft with its fact. If the form limits the length, the brief fact leaves the person half of it. */
    private Draft fitting(Draft draft, DraftFact fact, int limit) {
        Draft full = draft.withFact(words.text(fact.full()));
        return full.fact().length() <= limit / 2 && full.text().length() <= limit
                ? full
                : draft.withFact(words.text(fact.brief()));
    }

    /**
     * An explanation that the program began and a person completes: {@code 【系统测算】fact【原因】reason【措施】measures}.
     *
     * @param fact written by the program
     * @param reason written by the person
     * @param measures written by the person
     */
    record Draft(String fact, String reason, String measures) {
        private static final String FACT = Explanation.FACT;
        private static final String REASON = Explanation.REASON;
        private static final String MEASURES = Explanation.MEASURES;
        private static final String TO_FILL = Explanation.TO_FILL;

        /** A draft that nobody has edited yet. */
        static Draft of(String fact) {
            return new Draft(fact, TO_FILL, TO_FILL);
        }

        /** The draft in a text, if it is one. */
        static Optional<Draft> in(String text) {
            int reason = text.indexOf(REASON);
            return text.startsWith(FACT) && reason >= 0
                    ? with(text.substring(FACT.length(), reason), text)
                    : Optional.empty();
        }

        /**
         * The draft in a text, if it still begins with this fact. The fact may contain any text, even the marks of a
         * draft.
         */
        static Optional<Draft> with(String fact, String text) {
            String ours = FACT + fact + REASON;
            int measures = text.indexOf(MEASURES, ours.length());
            return text.startsWith(ours) && measures >= 0
                    ? Optional.of(new Draft(
                            fact,
                            text.substring(ours.length(), measures),
                            text.substring(measures + MEASURES.length())))
                    : Optional.empty();
        }

        /** Whether the person has not yet explained it. */
        boolean isOpen() {
            return reason.isBlank() || reason.strip().equals(TO_FILL);
        }

        /** Whether a person wrote anything at all. */
        boolean isUntouched() {
            return isOpen() && (measures.isBlank() || measures.strip().equals(TO_FILL));
        }

        /** The same with another fact. */
        Draft withFact(String newFact) {
            return new Draft(newFact, reason, measures);
        }

        /** The text of the cell. */
        String text() {
            return FACT + fact + REASON + reason + MEASURES + measures;
        }
    }
}
