package ziping.evaluation;

import java.math.BigDecimal;
import ziping.model.Answer;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.PriorRun;

/** Tells completion rates that a person typed from those that the program wrote. */
final class Completions {
    private Completions() {}

    /** Whether a person typed it: not blank, no formula of the form, and not what the program last wrote there. */
    static boolean isTyped(Entry cell, PriorRun.Figure remembered) {
        return cell.content() != Entry.Content.LIVE
                && !cell.isBlank()
                && !shown(cell).equals(remembered.written());
    }

    /** A rate as it is remembered. */
    static String percent(BigDecimal rate) {
        return Decimals.plain(rate) + "%";
    }

    /** As a percentage, whether or not the cell's format shows it as one. */
    private static String shown(Entry cell) {
        return cell.answer() instanceof Answer.Numeral number
                ? percent(number.value().movePointRight(2))
                : cell.shown();
    }
}
