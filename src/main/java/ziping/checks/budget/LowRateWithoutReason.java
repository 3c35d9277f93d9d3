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
 * Too little of the budget was used, and the execution row does not say why. Where its lost points already ask for an
 * explanation, that is one finding and not two.
 *
 * @param of the amount used
 * @param over the budget
 * @param below in percent; this rate itself needs no reason
 */
record LowRateWithoutReason(String of, String over, BigDecimal below) implements Check {
    private static final int SHOWN_DIGITS = 2;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.rows().scored().stream()
                .filter(row -> row.indicator().isEmpty())
                .forEach(row -> row.cells().explanation().ifPresent(cell -> judge(result, context, row, cell)));
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
                    CheckContext.places(Stream.of(Optional.of(cell), context.field(of), context.field(over)));
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
