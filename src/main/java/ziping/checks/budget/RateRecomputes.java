package ziping.checks.budget;

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
        for (String source : context.money().sourcesOf(rate)) {
            FormCell cell = context.money().cell(rate, source).orElseThrow();
            compare(result, cell, context.money().typedRate(rate, source), inColumn(context, result, source));
        }
        for (String name : alsoAt) {
            context.field(name)
                    .filter(cell -> cell.content() != FormCell.Content.LIVE)
                    .ifPresent(cell ->
                            compare(result, cell, PlainNumber.ofRate(cell, Form.Kind.RATE), ofProject(context)));
        }
        return result.build();
    }

    /** A column whose own amounts are blank is judged by the sums, not once more by its rate. */
    private Optional<ExactRate> inColumn(CheckContext context, CheckResult.Builder result, String source) {
        for (String item : List.of(of, over)) {
            context.money().unreadable(item, source).ifPresent(result::unreadable);
        }
        boolean onlySummed = List.of(of, over).stream()
                .anyMatch(item -> context.money()
                                .amount(item, source)
                                .filter(amount -> amount.summed())
                                .isPresent()
                        && !isLive(context, item, source));
        return onlySummed ? Optional.empty() : quotient(context, source);
    }

    private Optional<ExactRate> ofProject(CheckContext context) {
        return quotient(context, "");
    }

    private Optional<ExactRate> quotient(CheckContext context, String source) {
        return ExactRate.of(
                context.money().amount(of, source).map(amount -> amount.value()),
                context.money().amount(over, source).map(amount -> amount.value()));
    }

    private static boolean isLive(CheckContext context, String item, String source) {
        return context.money()
                .cell(item, source)
                .filter(cell -> cell.content() == FormCell.Content.LIVE)
                .isPresent();
    }

    private void compare(
            CheckResult.Builder result, FormCell cell, PlainNumber printed, Optional<ExactRate> rate) {
        if (printed instanceof PlainNumber.Unreadable) {
            result.unreadable(cell);
        } else if (printed instanceof PlainNumber.Known known && rate.isPresent()) {
            result.markApplicable();
            judge(
                    result,
                    cell,
                    PrintedRate.of(cell, known.value(), rate.get().percent()),
                    rate.get());
        }
    }

    private static void judge(CheckResult.Builder result, FormCell cell, PrintedRate rate, ExactRate quotient) {
        Message facts = Message.of("")
                .with("printed", rate.shown())
                .with("exact", rate.expected())
                .with("of", quotient.of())
                .with("over", quotient.over());
        switch (rate.print()) {
            case RIGHT -> {}
            case CUT ->
                result.violation(Duty.NOTE, new Message("rate-recomputes.cut", facts.facts()), List.of(cell.place()));
            case RAISED ->
                result.violation(
                        Duty.NOTE, new Message("rate-recomputes.raised", facts.facts()), List.of(cell.place()));
            case COARSE ->
                result.violation(
                        Duty.NOTE, new Message("rate-recomputes.coarse", facts.facts()), List.of(cell.place()));
            case OFF -> result.violation(new Message("rate-recomputes.off", facts.facts()), List.of(cell.place()));
        }
    }
}
