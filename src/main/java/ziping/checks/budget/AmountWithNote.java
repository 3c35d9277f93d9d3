package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.PlainNumber;

/**
 * Finds money from a source such as 其他 without a note that says where it comes from.
 *
 * @param item the amount, such as 全年预算数
 * @param source such as 其他
 * @param note name of the cell with the note; a form without this cell is not checked
 */
record AmountWithNote(String item, String source, String note) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.field(note);
        Optional<FormCell> money = context.money().cell(item, source);
        PlainNumber typed = context.money().typed(item, source);
        if (cell.isPresent() && typed instanceof PlainNumber.Unreadable) {
            money.ifPresent(result::unreadable);
        } else if (cell.isPresent() && typed instanceof PlainNumber.Known known) {
            result.markApplicable();
            check(result, context, known.value(), cell, money);
        }
        return result.build();
    }

    private static void check(
            CheckResult.Builder result,
            CheckContext context,
            BigDecimal amount,
            Optional<FormCell> note,
            Optional<FormCell> money) {
        if (amount.signum() > 0 && note.orElseThrow().isBlank()) {
            result.violation(
                    Message.of("amount-with-note.missing")
                            .with("amount-label", money.orElseThrow().location().label())
                            .with(
                                    "amount",
                                    MessageArgument.of(amount, context.money().unit()))
                            .with("note-label", note.get().location().label()),
                    CheckContext.places(note, money));
        }
    }
}
