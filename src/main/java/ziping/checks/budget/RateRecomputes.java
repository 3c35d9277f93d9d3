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
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;

/**
 * Finds a printed rate that is not numerator ÷ denominator × 100. It checks each source and every other cell that
 * repeats the rate.
 *
 * <p>A difference of less than 0.01 percentage points is correct. A rate that was cut off, rounded up or rounded to
 * fewer digits is only a note. A number r without % is r % or r × 100 %, whichever fits.
 *
 * @param rate name of the rate in the table of amounts
 * @param of name of the numerator
 * @param over name of the denominator
 * @param alsoAt other cells that repeat the rate of the whole project
 */
public record RateRecomputes(String rate, String of, String over, List<String> alsoAt) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        ProjectMoney money = context.money();
        for (String source : money.sourcesOf(rate)) {
            FormCell cell = money.cell(rate, source).orElseThrow();
            for (String item : List.of(of, over)) {
                money.unreadable(item, source).ifPresent(result::unreadable);
            }
            // The rule about sums already reports a source whose own amounts are blank.
            boolean blank = isBlankSum(money, of, source) || isBlankSum(money, over, source);
            Optional<ExactRate> exact = blank ? Optional.empty() : exactRate(money, source);
            compare(result, cell, money.typedRate(rate, source), exact);
        }
        for (String name : alsoAt) {
            Optional<FormCell> cell = context.typedField(name);
            if (cell.isPresent()) {
                PlainNumber printed = PlainNumber.ofRate(cell.get(), Form.Kind.RATE);
                compare(result, cell.get(), printed, exactRate(money, ""));
            }
        }
        return result.build();
    }

    private Optional<ExactRate> exactRate(ProjectMoney money, String source) {
        return ExactRate.of(value(money, of, source), value(money, over, source));
    }

    private static Optional<BigDecimal> value(ProjectMoney money, String item, String source) {
        return money.amount(item, source).map(ProjectMoney.Amount::value);
    }

    /** Whether a person left the cell of a sum blank, so that the amount is only the sum of its parts. */
    private static boolean isBlankSum(ProjectMoney money, String item, String source) {
        Optional<ProjectMoney.Amount> amount = money.amount(item, source);
        if (amount.isEmpty() || !amount.get().summed()) {
            return false;
        }
        Optional<FormCell> cell = money.cell(item, source);
        return cell.isEmpty() || cell.get().content() != FormCell.Content.LIVE;
    }

    private static void compare(
            CheckResult.Builder result, FormCell cell, PlainNumber printed, Optional<ExactRate> exact) {
        if (printed instanceof PlainNumber.Unreadable) {
            result.unreadable(cell);
        } else if (printed instanceof PlainNumber.Known known && exact.isPresent()) {
            result.markApplicable();
            report(result, cell, PrintedRate.of(cell, known.value(), exact.get().percent()), exact.get());
        }
    }

    private static void report(CheckResult.Builder result, FormCell cell, PrintedRate printed, ExactRate exact) {
        String key = switch (printed.print()) {
            case RIGHT -> "";
            case CUT -> "rate-recomputes.cut";
            case RAISED -> "rate-recomputes.raised";
            case COARSE -> "rate-recomputes.coarse";
            case OFF -> "rate-recomputes.off";
        };
        if (key.isEmpty()) {
            return;
        }
        Message message = Message.of(key)
                .with("printed", printed.shown())
                .with("exact", printed.expected())
                .with("of", exact.of())
                .with("over", exact.over());
        if (printed.print() == PrintedRate.Print.OFF) {
            result.violation(message, List.of(cell.location()));
        } else {
            result.violation(Duty.NOTE, message, List.of(cell.location()));
        }
    }
}
