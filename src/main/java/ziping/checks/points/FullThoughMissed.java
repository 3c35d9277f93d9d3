package ziping.checks.points;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.PointsBasis;
import ziping.scoring.Direction;

/** Finds full points that are claimed although the rule gives less because the target was missed. */
record FullThoughMissed() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            Optional<BigDecimal> rule = row.award().rule();
            Optional<BigDecimal> weight = row.weight().number();
            if (rule.isPresent() && weight.isPresent() && row.claimed().isPresent()) {
                result.markApplicable();
                boolean full = row.isFull(row.claimed());
                boolean less = rule.get().compareTo(weight.get()) < 0;
                // A rule that no document at hand shows proves nothing.
                if (full && less && !isSurpassed(row) && row.award().basis() != PointsBasis.CLAIMED) {
                    result.violation(
                            message(row, rule.get()),
                            CheckContext.places(
                                    row.cells().points(),
                                    row.cells().actual(),
                                    row.cells().target()));
                }
            }
        }
        return result.build();
    }

    /** A rulebook may take points for a target that was surpassed by far: that is not missed. */
    private static boolean isSurpassed(ScoredRow row) {
        return row.direction() != Direction.DOWNWARD
                && row.pair()
                        .filter(pair -> pair.actual().compareTo(pair.target()) >= 0)
                        .isPresent();
    }

    private static Message message(ScoredRow row, BigDecimal rule) {
        boolean isWritten = !FormCell.hasOwnFormula(row.cells().points());
        return Message.of(isWritten ? "full-though-missed.full" : "full-though-missed.full-own-formula")
                .with("row", row.label())
                .with("target", row.cells().shownTarget())
                .with("actual", row.cells().shownActual())
                .with("claim", row.claimed().orElseThrow())
                .with("rule", rule)
                .with("how", new MessageArgument.Phrase(row.award().how()));
    }
}
