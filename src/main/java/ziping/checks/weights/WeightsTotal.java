package ziping.checks.weights;

import java.math.BigDecimal;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;

/** Finds weights, with that of the execution row, that do not add up to the full weight of the rulebook. */
record WeightsTotal() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.rows().scored().stream()
                .filter(row -> row.weight() instanceof PlainNumber.Unreadable)
                .flatMap(row -> row.cells().weight().stream())
                .forEach(result::unreadable);
        boolean anyWeight = context.rows().scored().stream().anyMatch(row -> row.weight() instanceof PlainNumber.Known);
        if (!anyWeight
                || context.rows().scored().stream().anyMatch(row -> row.weight() instanceof PlainNumber.Unreadable)) {
            return result.build();
        }
        result.markApplicable();
        BigDecimal sum = context.rows().scored().stream()
                .flatMap(row -> row.weight().number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(context.standards().fullWeight()) != 0) {
            result.violation(
                    Message.of("weights-total.off")
                            .with("sum", sum)
                            .with("expected", context.standards().fullWeight()),
                    CheckContext.places(context.field(FieldNames.TOTAL_WEIGHT)
                            .or(() -> context.rows().scored().stream()
                                    .flatMap(row -> row.cells().weight().stream())
                                    .findFirst())));
        }
        return result.build();
    }
}
