package ziping.checks.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.MoneyUnits;

/**
 * Finds a cost indicator whose actual value is above the total amount that was spent. The amount spent is first rounded
 * to the decimals of the cost.
 *
 * @param level2 words in the second-level names of cost indicators
 * @param spent the amount spent, such as 全年执行数
 */
record CostWithinSpent(List<String> level2, String spent) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<BigDecimal> all = context.money().total(spent);
        context.money().unreadable(spent, "").ifPresent(result::unreadable);
        for (ScoredRow row : context.indicators()) {
            if (row.isUnder(level2)) {
                Optional<BigDecimal> cost = row.pair()
                        .flatMap(pair -> MoneyUnits.factor(
                                        pair.unit(), context.money().unit())
                                .map(pair.actual()::multiply));
                if (cost.isPresent() && all.isPresent()) {
                    result.markApplicable();
                    if (isAbove(Decimals.normal(cost.get()), all.get())) {
                        result.violation(
                                message(row, all.get(), context),
                                CheckContext.places(row.cells().actual(), context.field(spent)));
                    }
                }
            }
        }
        return result.build();
    }

    private static boolean isAbove(BigDecimal cost, BigDecimal all) {
        return cost.compareTo(all) > 0
                && cost.compareTo(all.setScale(Math.max(0, cost.scale()), RoundingMode.HALF_UP)) > 0;
    }

    private Message message(ScoredRow row, BigDecimal all, CheckContext context) {
        return Message.of("cost-within-spent.above")
                .with("row", row.label())
                .with("actual", row.cells().shownActual())
                .with("spent", MessageArgument.of(all, context.money().unit()))
                .with(
                        "spent-label",
                        context.field(spent)
                                .map(cell -> cell.location().label())
                                .orElse(spent));
    }
}
