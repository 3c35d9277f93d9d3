package ziping.checks.explanations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.result.Explanation;

/** Finds a row that lost points without an explanation by a person. A draft of the program does not count as one. */
record ExplanationDue() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            Optional<FormCell> cell = row.cells().explanation();
            if (cell.isEmpty() || row.award().points().isEmpty()) {
                continue;
            }
            result.markApplicable();
            if (row.explanation().due() == Explanation.Due.POINTS_LOST
                    && !row.explanation().isGiven()) {
                result.violation(
                        Message.of(key(row, cell))
                                .with("row", row.label())
                                .with("points", row.award().points().get())
                                .with("weight", row.weight().number().orElse(BigDecimal.ZERO)),
                        List.of(cell.get().location()));
            }
        }
        return result.build();
    }

    private static String key(ScoredRow row, Optional<FormCell> cell) {
        if (!inForm(row)) {
            return "explanation-due.missing-in-form";
        }
        return FormCell.hasOwnFormula(cell) ? "explanation-due.missing-own-formula" : "explanation-due.missing";
    }

    /**
     * Whether the form has a cell for explanations. If not, the program's sheet has it, and the finding refers to the
     * points.
     */
    private static boolean inForm(ScoredRow row) {
        return !row.cells()
                .explanation()
                .map(FormCell::location)
                .equals(row.cells().points().map(FormCell::location));
    }
}
