package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds a difference of amounts that is wrong: result ≠ from − less, such as 资金结余 ≠ 实际到位数 − 全年执行数. It compares the
 * amounts of each source.
 */
public record Difference(String result, String from, String less) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder check = new CheckResult.Builder();
        for (String source : context.money().sourcesOf(result)) {
            List<FormCell> cells = Stream.of(result, from, less)
                    .flatMap(it -> context.money().cell(it, source).stream())
                    .toList();
            List<FormCell> unreadable = Stream.of(result, from, less)
                    .flatMap(it -> context.money().unreadable(it, source).stream())
                    .toList();
            unreadable.forEach(check::unreadable);
            if (unreadable.isEmpty()) {
                compare(check, context, source, cells);
            }
        }
        return check.build();
    }

    private void compare(CheckResult.Builder check, CheckContext context, String source, List<FormCell> cells) {
        Optional<BigDecimal> typed = context.money().typed(result, source).number();
        Optional<BigDecimal> whole = context.money().amount(from, source).map(amount -> amount.value());
        Optional<BigDecimal> taken = context.money().amount(less, source).map(amount -> amount.value());
        if (typed.isEmpty() || whole.isEmpty() || taken.isEmpty()) {
            return;
        }
        check.markApplicable();
        BigDecimal expected = whole.get().subtract(taken.get());
        if (typed.get().compareTo(expected) != 0) {
            String unit = context.money().unit();
            check.violation(
                    Message.of("difference.off")
                            .with("typed", MessageArgument.of(typed.get(), unit))
                            .with("from", whole.get())
                            .with("less", taken.get())
                            .with("from-label", label(context, from, source))
                            .with("less-label", label(context, less, source))
                            .with("expected", MessageArgument.of(expected, unit)),
                    cells.stream().map(FormCell::place).toList());
        }
    }

    private static String label(CheckContext context, String item, String source) {
        return context.money().cell(item, source).map(cell -> cell.place().label()).orElse(item);
    }
}
