package ziping.checks.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ExactRate;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Explanation;

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
        for (ScoredRow row : context.rows().scored()) {
            if (row.indicator().isEmpty()) {
                row.cells().explanation().ifPresent(cell -> judge(result, context, row, cell));
            }
        }
        return result.build();
    }

    private void judge(CheckResult.Builder result, CheckContext context, ScoredRow row, FormCell cell) {
        Stream.of(of, over)
                .flatMap(it -> context.money().unreadable(it, "").stream())
                .forEach(result::unreadable);
        Optional<ExactRate> rate =
                ExactRate.of(context.money().total(of), context.money().total(over));
        boolean reason = row.explanation().isGiven();
        if (rate.isEmpty() || (row.explanation().due() == Explanation.Due.POINTS_LOST && !reason)) {
            return;
        }
        result.markApplicable();
        if (rate.get().percent().compareTo(below) < 0 && !reason) {
            List<Location> places =
                    CheckContext.places(Optional.of(cell), context.field(of), context.field(over));
            result.violation(message(rate.get(), context.money().unit()), places);
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
