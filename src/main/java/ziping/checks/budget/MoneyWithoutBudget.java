package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ProjectMoney;

/**
 * Finds money that was spent, or points claimed in the execution row, although the budget is 0.
 *
 * @param budget the amount that is 0
 * @param spent the amount that must then be 0 too
 */
record MoneyWithoutBudget(String budget, String spent) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<BigDecimal> whole = context.money().total(budget);
        Optional<FormCell> unreadable = context.money().unreadable(budget, "");
        if (unreadable.isPresent()) {
            result.unreadable(unreadable.get());
        } else if (whole.isPresent()) {
            result.markApplicable();
            if (whole.get().signum() <= 0) {
                judge(result, context);
            }
        }
        return result.build();
    }

    private void judge(CheckResult.Builder result, CheckContext context) {
        Optional<BigDecimal> used = context.money().total(spent).filter(number -> number.signum() > 0);
        Optional<ScoredRow> claimed = context.rows().scored().stream()
                .filter(row -> row.indicator().isEmpty())
                .filter(row -> row.claimed().filter(points -> points.signum() > 0).isPresent())
                .findFirst();
        Stream<Optional<FormCell>> cells = Stream.of(
                        Stream.of(context.field(budget)),
                        spentCells(context.money()),
                        claimed.stream().map(row -> row.cells().points()))
                .flatMap(it -> it);
        if (used.isPresent()) {
            Message message = Message.of("money-without-budget.spent")
                    .with(
                            "spent",
                            MessageArgument.of(used.get(), context.money().unit()));
            result.violation(message, CheckContext.places(cells));
        } else if (claimed.isPresent()) {
            Message message = Message.of("money-without-budget.points")
                    .with("points", claimed.get().claimed().orElseThrow());
            result.violation(message, CheckContext.places(cells));
        }
    }

    private Stream<Optional<FormCell>> spentCells(ProjectMoney money) {
        return money.sourcesOf(spent).stream()
                .filter(source -> money.amount(spent, source)
                        .filter(amount -> amount.value().signum() > 0)
                        .isPresent())
                .map(source -> money.cell(spent, source));
    }
}
