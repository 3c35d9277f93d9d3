package ziping.checks.values;

import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/** Finds a cell 年度 that cannot be read. Then the rules of today apply. */
record YearReadable() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<FormCell> cell = context.field(FieldNames.YEAR);
        if (cell.isPresent()) {
            result.markApplicable();
        }
        if (cell.isPresent() && !context.yearKnown()) {
            String key = cell.get().isBlank() ? "year-readable.blank" : "year-readable.unreadable";
            result.violation(
                    Message.of(key).with("typed", cell.get().displayText()),
                    List.of(cell.get().location()));
        }
        return result.build();
    }
}
