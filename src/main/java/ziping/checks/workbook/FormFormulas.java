package ziping.checks.workbook;

import java.util.List;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/**
 * Finds a formula that is not the form's own in a cell that the program writes. The program does not overwrite such a
 * cell.
 */
record FormFormulas() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        outputs(context).forEach(cell -> {
            result.markApplicable();
            if (cell.content() == FormCell.Content.FOREIGN_FORMULA) {
                result.violation(
                        Message.of(cell.isBlank() ? "form-formulas.foreign-blank" : "form-formulas.foreign")
                                .with("label", cell.location().label())
                                .with("shown", cell.displayText())
                                .with("formula", cell.formula()),
                        List.of(cell.location()));
            }
        });
        return result.build();
    }

    private static Stream<FormCell> outputs(CheckContext context) {
        return context.submission().form().fields().values().stream()
                .filter(Form.Field::output)
                .flatMap(field -> field.inTable()
                        ? context.indicators().stream()
                                .flatMap(row -> row.indicator().orElseThrow().cell(field.name()).stream())
                        : context.field(field.name()).stream());
    }
}
