package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ProjectMoney;

/**
 * Finds a difference of amounts that is wrong: result ≠ from − less, such as 资金结余 ≠ 实际到位数 − 全年执行数. It compares the
 * amounts of each source.
 */
public record Difference(String result, String from, String less) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder check = new CheckResult.Builder();
        ProjectMoney money = context.money();
        for (String source : money.sourcesOf(result)) {
            boolean readable = true;
            for (String item : List.of(result, from, less)) {
                Optional<FormCell> unreadable = money.unreadable(item, source);
                unreadable.ifPresent(check::unreadable);
                readable &= unreadable.isEmpty();
            }
            if (readable) {
                compare(check, money, source);
            }
        }
        return check.build();
    }

    private void compare(CheckResult.Builder check, ProjectMoney money, String source) {
        Optional<BigDecimal> typed = money.typed(result, source).number();
        Optional<ProjectMoney.Amount> whole = money.amount(from, source);
        Optional<ProjectMoney.Amount> taken = money.amount(less, source);
        if (typed.isEmpty() || whole.isEmpty() || taken.isEmpty()) {
            return;
        }
        check.markApplicable();
        BigDecimal expected = whole.get().value().subtract(taken.get().value());
        if (typed.get().compareTo(expected) != 0) {
            check.violation(
                    Message.of("difference.off")
                            .with("typed", MessageArgument.of(typed.get(), money.unit()))
                            .with("from", whole.get().value())
                            .with("less", taken.get().value())
                            .with("from-label", label(money, from, source))
                            .with("less-label", label(money, less, source))
                            .with("expected", MessageArgument.of(expected, money.unit())),
                    CheckContext.places(
                            money.cell(result, source), money.cell(from, source), money.cell(less, source)));
        }
    }

    private static String label(ProjectMoney money, String item, String source) {
        Optional<FormCell> cell = money.cell(item, source);
        return cell.isPresent() ? cell.get().location().label() : item;
    }
}
