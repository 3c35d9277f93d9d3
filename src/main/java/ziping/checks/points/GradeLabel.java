package ziping.checks.points;

import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/** Finds a claimed grade that is a synonym of the rulebook's word, such as 优秀 where the rulebook writes 优. */
record GradeLabel() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.typedField(FieldNames.GRADE);
        String claimed = context.totals().claimedGrade();
        if (cell.isEmpty() || claimed.isBlank()) {
            return result.build();
        }
        result.markApplicable();
        String own = context.standards().sameGrade().apply(claimed);
        if (!own.equals(claimed)) {
            result.violation(
                    Message.of("grade-label.synonym").with("claimed", claimed).with("expected", own),
                    List.of(cell.get().location()));
        }
        return result.build();
    }
}
