package ziping.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.quantity.PlainNumber;

/**
 * The figure that the unit claims.
 *
 * <p>A cell that still contains what the program wrote is no new claim. A claim that was accepted remains valid
 * until the unit types another or deletes it. A claim that the rule confirmed or replaced is over as soon as the rule
 * gives something else, because it was about other facts.
 *
 * @param first what was typed first, kept through all runs; empty if nothing was
 * @param now what the unit claims now; empty if nothing
 */
record ClaimedFigure(String first, String now) {
    /** Stands for a figure that the unit deleted, so that its first claim does not come back. */
    private static final String WITHDRAWN = "—";

    /**
     * The claim in a cell.
     *
     * @param prior what an earlier run left for the figure
     * @param rule what the rule alone gives now; empty if nothing
     */
    static ClaimedFigure of(Optional<FormCell> cell, PriorRun.Figure prior, String rule) {
        if (cell.isEmpty()) {
            return over(prior.claimed(), rule);
        }
        String shown =
                cell.get().content() == FormCell.Content.LIVE ? "" : cell.get().displayText();
        if (same(shown, prior.written())) {
            boolean accepted = !prior.written().equals(prior.rule());
            boolean sameRule = prior.rule().equals(rule);
            return accepted || sameRule
                    ? new ClaimedFigure(prior.claimed(), prior.current())
                    : over(prior.claimed(), rule);
        }
        if (shown.isEmpty()) {
            return over(prior.claimed(), rule);
        }
        return new ClaimedFigure(prior.claimed().isEmpty() ? shown : prior.claimed(), shown);
    }

    /** What was typed first, as a number. */
    Optional<BigDecimal> firstNumber() {
        return PlainNumber.ofPoints(first).number();
    }

    /** What the unit claims now, as a number. */
    Optional<BigDecimal> number() {
        return PlainNumber.ofPoints(now).number();
    }

    /** What the next run needs to know. */
    PriorRun.Figure forNextRun(String written, String rule) {
        return new PriorRun.Figure(first, now.equals(first) ? "" : now, written, rule);
    }

    /** From now on the unit accepts what the rule gives. */
    private static ClaimedFigure over(String first, String rule) {
        if (first.isEmpty()) {
            return new ClaimedFigure("", "");
        }
        return new ClaimedFigure(first, rule.isEmpty() ? WITHDRAWN : rule);
    }

    private static boolean same(String shown, String written) {
        Optional<BigDecimal> number = PlainNumber.ofPoints(shown).number();
        return shown.equals(written)
                || (number.isPresent()
                        && number.equals(PlainNumber.ofPoints(written).number()));
    }
}
