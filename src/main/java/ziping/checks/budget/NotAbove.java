package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;

/**
 * Finds an amount above its limit, for the whole project and for each source. If only single sources exceed it, money
 * may have been moved between sources. The person then only confirms it.
 *
 * @param amount such as the amount spent
 * @param limit such as the budget
 */
record NotAbove(String amount, String limit) implements Check {
    /** One column in which the amount is above its limit. */
    private record Excess(String source, BigDecimal amount, BigDecimal limit) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Excess> typed = new ArrayList<>();
        List<Excess> computed = new ArrayList<>();
        for (String source : context.money().sourcesOf(amount)) {
            Optional<ProjectMoney.Amount> one = known(result, context.money(), amount, source);
            Optional<ProjectMoney.Amount> other = known(result, context.money(), limit, source);
            if (one.isPresent() && other.isPresent()) {
                result.markApplicable();
                Excess excess =
                        new Excess(source, one.get().value(), other.get().value());
                boolean stands = context.money().typed(amount, source) instanceof PlainNumber.Known
                        && !one.get().summed();
                if (excess.amount().compareTo(excess.limit()) > 0) {
                    (stands ? typed : computed).add(excess);
                }
            }
        }
        typed.addAll(computed);
        if (!typed.isEmpty()) {
            report(result, context.money(), typed);
        }
        return result.build();
    }

    private static Optional<ProjectMoney.Amount> known(
            CheckResult.Builder result, ProjectMoney money, String item, String source) {
        money.unreadable(item, source).ifPresent(result::unreadable);
        return money.amount(item, source);
    }

    /** The columns that a person filled in come first: there is where to act. */
    private void report(CheckResult.Builder result, ProjectMoney money, List<Excess> columns) {
        List<Message> rows = new ArrayList<>();
        List<Location> locations = new ArrayList<>();
        for (Excess column : columns) {
            rows.add(Message.of("not-above.row")
                    .with("amount-label", label(money, amount, column.source()))
                    .with("amount", MessageArgument.of(column.amount(), money.unit()))
                    .with("limit-label", label(money, limit, column.source()))
                    .with("limit", MessageArgument.of(column.limit(), money.unit())));
            locations.addAll(
                    CheckContext.places(money.cell(amount, column.source()), money.cell(limit, column.source())));
        }
        Message message = Message.of("not-above.off").with("rows", new MessageArgument.Phrases(rows));
        if (columns.stream().anyMatch(column -> column.source().isEmpty())) {
            result.violation(message, locations);
        } else {
            result.violation(Duty.CONFIRM, new Message("not-above.source", message.arguments()), locations);
        }
    }

    private static String label(ProjectMoney money, String item, String source) {
        return money.cell(item, source).map(cell -> cell.location().label()).orElse(item);
    }
}
