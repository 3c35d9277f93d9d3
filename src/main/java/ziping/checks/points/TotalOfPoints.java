package ziping.checks.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;

/**
 * Finds a claimed total that is not the sum of the points: |total − Σ points| is greater than the tolerance. A row
 * without claimed points counts with its computed points.
 *
 * @param tolerance in points, 0 or more
 */
record TotalOfPoints(BigDecimal tolerance) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.typedField(FieldNames.TOTAL);
        Optional<BigDecimal> claimed =
                PlainNumber.ofPoints(context.totals().claimed()).number();
        if (cell.isEmpty() || claimed.isEmpty()) {
            return result.build();
        }
        Optional<BigDecimal> sum = context.sumOfClaims();
        if (sum.isEmpty()) {
            context.rows().scored().stream()
                    .filter(row -> row.isWeighted() && row.award().points().isEmpty())
                    .flatMap(row -> row.cells().points().stream())
                    .forEach(result::unreadable);
            return result.build();
        }
        result.markApplicable();
        if (claimed.get().subtract(sum.get()).abs().compareTo(tolerance) > 0) {
            result.violation(
                    Message.of(key(context, cell))
                            .with("claimed", claimed.get())
                            .with("sum", sum.get()),
                    List.of(cell.get().location()));
        }
        return result.build();
    }

    /** The total is written only where the form has no other formula, and if every row has points that count. */
    private static String key(CheckContext context, Optional<FormCell> cell) {
        if (FormCell.hasOwnFormula(cell)) {
            return "total-of-points.off-own-formula";
        }
        boolean isWritten = context.totals().computed().points().isPresent();
        return isWritten ? "total-of-points.off" : "total-of-points.off-unknown";
    }
}
