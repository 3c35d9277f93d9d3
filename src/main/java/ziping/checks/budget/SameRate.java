package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ExactRate;
import ziping.checks.PrintedRate;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;

/**
 * Finds a rate that is printed differently in two cells. If one of the two is computed wrongly, the rule about that
 * reports it, and this check reports nothing.
 *
 * @param rate name of the rate in the table of amounts
 * @param again name of the cell that repeats it
 * @param of name of the numerator
 * @param over name of the denominator
 */
record SameRate(String rate, String again, String of, String over) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        ProjectMoney money = context.money();
        Optional<FormCell> first = projectRate(money);
        Optional<FormCell> second = context.field(again);
        if (first.isEmpty() || second.isEmpty() || second.get().content() == FormCell.Content.LIVE) {
            return result.build();
        }
        PlainNumber there = PlainNumber.ofRate(first.get(), Form.Kind.PERCENT);
        PlainNumber here = PlainNumber.ofRate(second.get(), Form.Kind.RATE);
        if (there instanceof PlainNumber.Unreadable) {
            result.unreadable(first.get());
        } else if (here instanceof PlainNumber.Unreadable) {
            result.unreadable(second.get());
        } else if (there instanceof PlainNumber.Known one && here instanceof PlainNumber.Known other) {
            result.markApplicable();
            compare(result, money, CheckContext.places(second, first), other.value(), one.value());
        }
        return result.build();
    }

    private void compare(
            CheckResult.Builder result,
            ProjectMoney money,
            List<Location> locations,
            BigDecimal here,
            BigDecimal there) {
        if (here.compareTo(there) == 0) {
            return;
        }
        Optional<ExactRate> exact = ExactRate.of(money.total(of), money.total(over));
        boolean bothRight = exact.isPresent()
                && isRight(here, exact.get().percent())
                && isRight(there, exact.get().percent());
        if (exact.isPresent() && !bothRight) {
            return;
        }
        Message message = Message.of(bothRight ? "same-rate.rounded" : "same-rate.differs")
                .with("here", MessageArgument.of(here, "%"))
                .with("there", MessageArgument.of(there, "%"));
        if (bothRight) {
            result.violation(Duty.NOTE, message, locations);
        } else {
            result.violation(message, locations);
        }
    }

    /**
     * The rate of the whole project. If the amounts of the project are blank, the rate of the only source with money.
     */
    private Optional<FormCell> projectRate(ProjectMoney money) {
        Optional<FormCell> project = money.cell(rate, "");
        Optional<ProjectMoney.Amount> budget = money.amount(over, "");
        boolean blank = budget.isPresent() && budget.get().summed();
        if (project.isPresent() && !blank) {
            return project.get().content() == FormCell.Content.LIVE ? Optional.empty() : project;
        }
        List<String> filled = new ArrayList<>();
        for (String source : money.sourcesOf(rate)) {
            boolean single = !source.isEmpty() && money.sources().sum(source).isEmpty();
            Optional<BigDecimal> amount = money.typed(over, source).number();
            if (single && amount.isPresent() && amount.get().signum() > 0) {
                filled.add(source);
            }
        }
        return filled.size() == 1 ? money.cell(rate, filled.get(0)) : Optional.empty();
    }

    private static boolean isRight(BigDecimal printed, BigDecimal exact) {
        return printed.subtract(exact).abs().compareTo(PrintedRate.TOLERANCE) < 0;
    }
}
