package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ParsedValue;

/**
 * Finds a cost target that still equals the initial budget although the budget was changed and the cost exceeded the
 * initial budget.
 *
 * @param level2 words in the second-level names of cost indicators
 */
record TargetLeftBehind(List<String> level2) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<BigDecimal> initial = context.money().total(FieldNames.INITIAL);
        Optional<BigDecimal> full = context.money().total(FieldNames.FULL);
        if (initial.isEmpty() || full.isEmpty() || initial.get().compareTo(full.get()) == 0) {
            return result.build();
        }
        for (ScoredRow row : context.indicators()) {
            if (row.isUnder(level2)) {
                if (row.target() instanceof ParsedValue.Amount target
                        && row.actual() instanceof ParsedValue.Amount actual) {
                    result.markApplicable();
                    BigDecimal cost = inUnit(actual, context.money().unit());
                    if (inUnit(target, context.money().unit()).compareTo(initial.get()) == 0
                            && cost.compareTo(initial.get()) > 0) {
                        result.violation(
                                message(row, context.money().unit(), initial.get(), full.get()),
                                CheckContext.places(
                                        row.cells().target(), row.cells().actual()));
                    }
                }
            }
        }
        return result.build();
    }

    private static BigDecimal inUnit(ParsedValue.Amount amount, String unit) {
        return MoneyUnits.factor(amount.unit(), unit)
                .map(amount.value()::multiply)
                .orElse(amount.value());
    }

    private static Message message(ScoredRow row, String unit, BigDecimal initial, BigDecimal full) {
        return Message.of("target-left-behind.cost")
                .with("row", row.label())
                .with("initial", MessageArgument.of(initial, unit))
                .with("full", MessageArgument.of(full, unit))
                .with("actual", row.cells().shownActual());
    }
}
