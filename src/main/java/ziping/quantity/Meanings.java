package ziping.quantity;

import java.math.BigDecimal;
import java.util.Set;
import ziping.model.Answer;
import ziping.model.Decimals;

/** Understands answers. */
public final class Meanings {
    private static final Set<String> PLACEHOLDERS = Set.of("-", "--", "/", "...", "......", "—", "——");

    private Meanings() {}

    /** What an answer means; total: whatever stands in the cell has a meaning, if only that it is unclear. */
    public static Meaning of(Answer answer) {
        if (answer instanceof Answer.Numeral numeral) {
            return numeral.percent() ? exact(numeral.value().movePointRight(2), "%") : exact(numeral.value(), "");
        } else if (answer instanceof Answer.Fault fault) {
            return new Meaning.Unclear(Meaning.Unclear.Reason.FORMULA_ERROR, fault.code());
        }
        return ofText(answer.shown());
    }

    /** What written words mean. */
    public static Meaning ofText(String written) {
        String spelled = Spelling.normal(written);
        if (spelled.isEmpty()) {
            return new Meaning.Nothing(Meaning.Nothing.Kind.BLANK);
        } else if (PLACEHOLDERS.contains(spelled)) {
            return new Meaning.Nothing(Meaning.Nothing.Kind.PLACEHOLDER);
        }
        return new Grammar(Tokens.of(spelled), written.strip()).read();
    }

    private static Meaning exact(BigDecimal value, String unit) {
        return new Meaning.Amount(Meaning.Sign.NONE, Decimals.normal(value), unit, Meaning.Certainty.EXACT);
    }
}
