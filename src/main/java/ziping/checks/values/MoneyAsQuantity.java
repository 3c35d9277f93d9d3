package ziping.checks.values;

import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ParsedValue;

/**
 * Finds amounts of money among quantity indicators. Money spent is input and not output. One finding lists all rows.
 *
 * @param level2 words in the second-level names of quantity indicators
 */
record MoneyAsQuantity(List<String> level2) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> quantities =
                context.indicators().stream().filter(row -> row.isUnder(level2)).toList();
        quantities.stream()
                .filter(row -> row.target() instanceof ParsedValue.Amount || row.actual() instanceof ParsedValue.Amount)
                .forEach(row -> result.markApplicable());
        List<ScoredRow> money = quantities.stream()
                .filter(row -> isMoney(row.target()) || isMoney(row.actual()))
                .toList();
        if (!money.isEmpty()) {
            MessageArgument rows = ScoredRow.labels(money);
            result.violation(
                    Message.of("money-as-quantity.rows").with("rows", rows),
                    CheckContext.places(
                            money.stream().map(row -> row.cells().target().or(row.cells()::actual))));
        }
        return result.build();
    }

    private static boolean isMoney(ParsedValue parsed) {
        return parsed instanceof ParsedValue.Amount amount && MoneyUnits.isUnit(amount.unit());
    }
}
