package ziping.evaluation;

import java.util.Optional;
import ziping.model.result.Explanation;

/**
 * An explanation that the program began and a person completes:
 * {@code 【系统测算】fact【原因】reason【措施】measures}.
 *
 * @param fact written by the program
 * @param reason written by the person
 * @param measures written by the person
 */
record ExplanationDraft(String fact, String reason, String measures) {
    private static final String FACT = Explanation.FACT;
    private static final String REASON = Explanation.REASON;
    private static final String MEASURES = Explanation.MEASURES;
    private static final String TO_FILL = Explanation.TO_FILL;

    /** A draft that nobody has edited yet. */
    static ExplanationDraft of(String fact) {
        return new ExplanationDraft(fact, TO_FILL, TO_FILL);
    }

    /** The draft in a text, if it is one. */
    static Optional<ExplanationDraft> in(String text) {
        int reason = text.indexOf(REASON);
        return text.startsWith(FACT) && reason >= 0
                ? with(text.substring(FACT.length(), reason), text)
                : Optional.empty();
    }

    /** The draft in a text, if it still begins with this fact. The fact may contain any text, even the marks of a draft. */
    static Optional<ExplanationDraft> with(String fact, String text) {
        String ours = FACT + fact + REASON;
        int measures = text.indexOf(MEASURES, ours.length());
        return text.startsWith(ours) && measures >= 0
                ? Optional.of(new ExplanationDraft(
                        fact, text.substring(ours.length(), measures), text.substring(measures + MEASURES.length())))
                : Optional.empty();
    }

    /** Whether the person has not yet said why. */
    boolean isOpen() {
        return reason.isBlank() || reason.strip().equals(TO_FILL);
    }

    /** Whether a person wrote anything at all. */
    boolean isUntouched() {
        return isOpen() && (measures.isBlank() || measures.strip().equals(TO_FILL));
    }

    /** The same with another fact. */
    ExplanationDraft withFact(String newFact) {
        return new ExplanationDraft(newFact, reason, measures);
    }

    /** The text of the cell. */
    String text() {
        return FACT + fact + REASON + reason + MEASURES + measures;
    }
}
