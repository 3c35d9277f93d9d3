package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
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
                compare(result, context);
            }
        }
        return result.build();
    }

    private void compare(CheckResult.Builder result, CheckContext context) {
        ProjectMoney money = context.money();
        Optional<BigDecimal> used = money.total(spent);
        Optional<ScoredRow> row = context.executionRow();
        Optional<BigDecimal> points = row.isPresent() ? row.get().claimed() : Optional.empty();
        boolean claims = isPositive(points);
        List<Optional<FormCell>> cells = new ArrayList<>();
        cells.add(context.field(budget));
        for (String source : money.sourcesOf(spent)) {
            if (isPositive(money.amount(spent, source).map(ProjectMoney.Amount::value))) {
                cells.add(money.cell(spent, source));
            }
        }
        if (claims) {
            cells.add(row.get().cells().points());
        }
        List<Location> locations = CheckContext.places(cells.stream());
        if (isPositive(used)) {
            MessageArgument amount = MessageArgument.of(used.get(), money.unit());
            result.violation(Message.of("money-without-budget.spent").with("spent", amount), locations);
        } else if (claims) {
            result.violation(Message.of("money-without-budget.points").with("points", points.get()), locations);
        }
    }

    private static boolean isPositive(Optional<BigDecimal> number) {
        return number.isPresent() && number.get().signum() > 0;
    }
}
