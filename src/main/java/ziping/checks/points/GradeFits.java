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
 * Finds a claimed grade that is not the grade of the claimed total, or of the sum of the points if there is no typed
 * total. A synonym of the grade is accepted.
 */
record GradeFits() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.typedField(FieldNames.GRADE);
        Optional<BigDecimal> total = total(context);
        String claimed = context.totals().claimedGrade();
        if (cell.isEmpty() || total.isEmpty() || claimed.isBlank()) {
            return result.build();
        }
        result.markApplicable();
        String expected = context.standards().gradeOf().apply(total.get());
        Message facts = Message.of("grade-fits.off")
                .with("claimed", claimed)
                .with("total", total.get())
                .with("expected", expected);
        if (!context.standards().sameGrade().apply(claimed).equals(expected)) {
            result.violation(facts, List.of(cell.get().location()));
        }
        return result.build();
    }

    /** The program reads only the stored result of a person's own formula; it may be out of date. */
    private static Optional<BigDecimal> total(CheckContext context) {
        Optional<BigDecimal> claimed =
                PlainNumber.ofPoints(context.totals().claimed()).number();
        boolean isTyped = !FormCell.hasOwnFormula(context.typedField(FieldNames.TOTAL));
        return claimed.isPresent() && isTyped ? claimed : context.sumOfClaims();
    }
}
