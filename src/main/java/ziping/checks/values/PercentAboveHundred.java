package ziping.checks.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * Finds a share above 100 %, such as a 合格率 of 102%.
 *
 * @param names words in the names of indicators that are shares of a whole
 */
record PercentAboveHundred(List<String> names) implements Check {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            if (names.stream().anyMatch(row.label()::contains)) {
                check(result, row, "actual", row.actual(), row.cells().actual());
                check(result, row, "target", row.target(), row.cells().target());
            }
        }
        return result.build();
    }

    private static void check(
            CheckResult.Builder result, ScoredRow row, String side, ParsedValue parsed, Optional<FormCell> cell) {
        if (parsed instanceof ParsedValue.Amount amount
                && (amount.unit().equals("%") || amount.unit().isEmpty())
                && cell.isPresent()) {
            result.markApplicable();
            if (amount.value().compareTo(WHOLE) > 0) {
                result.violation(
                        Message.of("percent-above-hundred." + side)
                                .with("row", row.label())
                                .with("typed", cell.get().displayText()),
                        List.of(cell.get().location()));
            }
        }
    }
}
