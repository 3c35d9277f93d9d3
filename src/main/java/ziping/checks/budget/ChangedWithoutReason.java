package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ProjectMoney;

/**
 * Finds a budget that was changed during the year while the cell for the reason is blank.
 *
 * @param before the amount at the start of the year
 * @param after the amount at the end of the year
 * @param reason name of the cell with the reason; a form without this cell is not checked
 */
record ChangedWithoutReason(String before, String after, String reason) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        ProjectMoney money = context.money();
        Optional<FormCell> cell = context.field(reason);
        if (cell.isEmpty()) {
            return result.build();
        }
        money.unreadable(before, "").ifPresent(result::unreadable);
        money.unreadable(after, "").ifPresent(result::unreadable);
        Optional<BigDecimal> first = money.total(before);
        Optional<BigDecimal> last = money.total(after);
        if (first.isPresent() && last.isPresent()) {
            result.markApplicable();
            if (first.get().compareTo(last.get()) != 0 && cell.get().isBlank()) {
                result.violation(
                        Message.of("changed-without-reason.changed")
                                .with("reason-label", cell.get().location().label())
                                .with("before", MessageArgument.of(first.get(), money.unit()))
                                .with("after", MessageArgument.of(last.get(), money.unit())),
                        CheckContext.places(cell, context.field(after), context.field(before)));
            }
        }
        return result.build();
    }
}
