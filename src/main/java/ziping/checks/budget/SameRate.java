package ziping.checks.budget;

import java.math.BigDecimal;
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
        Optional<FormCell> second = context.field(again).filter(cell -> cell.content() != FormCell.Content.LIVE);
        Optional<FormCell> first = projectRate(context.money());
        if (first.isEmpty() || second.isEmpty()) {
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
            judge(result, context.money(), List.of(second.get(), first.get()), other.value(), one.value());
        }
        return result.build();
    }

    private void judge(
            CheckResult.Builder result, ProjectMoney money, List<FormCell> cells, BigDecimal here, BigDecimal there) {
        if (here.compareTo(there) == 0) {
            return;
        }
        Optional<BigDecimal> exact =
                ExactRate.of(money.total(of), money.total(over)).map(ExactRate::percent);
        boolean bothRight = exact.isPresent() && isRight(here, exact.get()) && isRight(there, exact.get());
        if (exact.isPresent() && !bothRight) {
            return;
        }
        Message message = Message.of(bothRight ? "same-rate.rounded" : "same-rate.differs")
                .with("here", MessageArgument.of(here, "%"))
                .with("there", MessageArgument.of(there, "%"));
        List<Location> places = cells.stream().map(FormCell::place).toList();
        if (bothRight) {
            result.violation(Duty.NOTE, message, places);
        } else {
            result.violation(message, places);
        }
    }

    /** The rate of the whole project; where that column's amounts were left blank, of the only source with money. */
    private Optional<FormCell> projectRate(ProjectMoney money) {
        Optional<FormCell> whole = money.cell(rate, "");
        boolean blankColumn =
                money.amount(over, "").filter(ProjectMoney.Amount::summed).isPresent();
        if (whole.isPresent() && !blankColumn) {
            return whole.filter(cell -> cell.content() != FormCell.Content.LIVE);
        }
        List<String> filled = money.sourcesOf(rate).stream()
                .filter(source -> !source.isEmpty() && money.sources().sum(source).isEmpty())
                .filter(source -> money.typed(over, source)
                        .number()
                        .filter(n -> n.signum() > 0)
                        .isPresent())
                .toList();
        return filled.size() == 1 ? money.cell(rate, filled.get(0)) : Optional.empty();
    }

    private static boolean isRight(BigDecimal printed, BigDecimal exact) {
        return printed.subtract(exact).abs().compareTo(PrintedRate.TOLERANCE) < 0;
    }
}
