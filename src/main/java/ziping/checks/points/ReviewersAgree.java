package ziping.checks.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.quantity.PlainNumber;

/**
 * Finds a total that does not follow from the reviewers' points. It must be their mean, their median, or their mean
 * without the highest and the lowest. A total that is not the plain mean is only a note.
 *
 * @param tolerance in points, 0 or more
 */
record ReviewersAgree(BigDecimal tolerance) implements Check {
    private static final int FEWEST_TO_TRIM = 3;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<BigDecimal> given = context.rows().reviewers().stream()
                .flatMap(reviewer -> reviewer.points().stream())
                .sorted()
                .toList();
        Optional<BigDecimal> total = PlainNumber.ofPoints(context.totals().claimed())
                .number()
                .or(() -> context.totals().computed().points());
        Optional<FormCell> cell = context.field(FieldNames.TOTAL);
        if (given.isEmpty() || total.isEmpty() || cell.isEmpty()) {
            return result.build();
        }
        result.markApplicable();
        Message facts = Message.of("reviewers-agree.differ")
                .with("total", total.get())
                .with("count", BigDecimal.valueOf(given.size()))
                .with("mean", rounded(mean(given)))
                .with("median", rounded(median(given)));
        boolean another = near(total.get(), median(given)) || near(total.get(), trimmed(given));
        if (near(total.get(), mean(given))) {
            return result.build();
        } else if (another) {
            result.violation(
                    Duty.NOTE,
                    new Message("reviewers-agree.not-mean", facts.arguments()),
                    List.of(cell.get().location()));
        } else {
            result.violation(facts, List.of(cell.get().location()));
        }
        return result.build();
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal mean(List<BigDecimal> given) {
        return given.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(given.size()), Decimals.QUOTIENT);
    }

    private static BigDecimal median(List<BigDecimal> rising) {
        int middle = rising.size() / 2;
        return rising.size() % 2 == 1 ? rising.get(middle) : mean(rising.subList(middle - 1, middle + 1));
    }

    private static BigDecimal trimmed(List<BigDecimal> rising) {
        return rising.size() < FEWEST_TO_TRIM ? mean(rising) : mean(rising.subList(1, rising.size() - 1));
    }

    private static BigDecimal rounded(BigDecimal points) {
        return Decimals.normal(points.setScale(2, RoundingMode.HALF_UP));
    }
}
