package ziping.checks.values;

import java.math.BigDecimal;
import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/**
 * Finds codes that were typed as numbers and have lost their last digits. Excel keeps fifteen digits of a number and
 * replaces the others by zeros.
 */
record DigitsKept() implements Check {
    /** The first number with more digits than Excel keeps. */
    private static final BigDecimal ROUNDED = BigDecimal.TEN.pow(15);

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (FormCell cell : FormCells.of(context, field -> field.kind() == Form.Kind.TEXT && !field.output())) {
            boolean isNumber = cell.value() instanceof CellValue.Numeral;
            if (isNumber || isLongCode(cell)) {
                result.markApplicable();
            }
            if (cell.value() instanceof CellValue.Numeral number
                    && number.value().abs().compareTo(ROUNDED) >= 0) {
                result.violation(
                        Message.of("digits-kept.rounded")
                                .with("label", cell.location().label())
                                .with("shown", cell.displayText()),
                        List.of(cell.location()));
            }
        }
        return result.build();
    }

    private static boolean isLongCode(FormCell cell) {
        String text = cell.displayText();
        return text.length() > 15 && text.chars().allMatch(Character::isDigit);
    }
}
