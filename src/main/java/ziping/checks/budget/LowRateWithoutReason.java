package ziping.checks.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ExactRate;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Explanation;
import ziping.quantity.ProjectMoney;

/**
 * Finds a low execution rate without an explanation in the execution row: of ÷ over × 100 is less than the limit. A row
 * that lost points must have an explanation anyway, and is left to the rule about that.
 *
 * @param of the amount spent
 * @param over the budget
 * @param below limit in percent, 0 to 100; a rate equal to it needs no reason
 */
record LowRateWithoutReason(String of, String over, BigDecimal below) implements Check {
    private static final int SHOWN_DIGITS = 2;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<ScoredRow> row = context.executionRow();
        if (row.isPresent() && row.get().cells().explanation().isPresent()) {
            compare(result, context, row.get());
        }
        return result.build();
    }

    private void compare(CheckResult.Builder result, CheckContext context, ScoredRow row) {
        ProjectMoney money = context.money();
        money.unreadable(of, "").ifPresent(result::unreadable);
        money.unreadable(over, "").ifPresent(result::unreadable);
        Optional<ExactRate> rate = ExactRate.of(money.total(of), money.total(over));
        boolean explained = row.explanation().isGiven();
        if (rate.isEmpty() || (row.explanation().due() == Explanation.Due.POINTS_LOST && !explained)) {
            return;
        }
        result.markApplicable();
        if (rate.get().percent().compareTo(below) < 0 && !explained) {
            result.violation(
                    message(rate.get(), money.unit())
                            .with(
                                    "reason-label",
                                    row.cells().explanation().get().location().label()),
                    CheckContext.places(row.cells().explanation(), context.field(of), context.field(over)));
        }
    }

    private Message message(ExactRate rate, String unit) {
        return Message.of("low-rate-without-reason.low")
                .with("rate", MessageArgument.of(rate.percent().setScale(SHOWN_DIGITS, RoundingMode.HALF_UP), "%"))
                .with("executed", MessageArgument.of(rate.of(), unit))
                .with("full", MessageArgument.of(rate.over(), unit))
                .with("below", MessageArgument.of(below, "%"));
    }
}
