package ziping.checks.values;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;

/** Finds numbers that are stored as text. Excel leaves them out of its sums. */
record NumbersAsNumbers() implements Check {
    /** What people add up; rates they do not. */
    private static final Set<Form.Kind> NUMBERS =
            EnumSet.of(Form.Kind.NUMBER, Form.Kind.MONEY, Form.Kind.POINTS, Form.Kind.WEIGHT);

    private static final Pattern DIGITS = Pattern.compile("[-+]?\\d[\\d,，]*(?:\\.\\d+)?");

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Location> asText = new ArrayList<>();
        // This run writes a number into the cells that the program fills in.
        for (FormCell cell : FormCells.of(context, field -> NUMBERS.contains(field.kind()) && !field.output())) {
            if (!cell.isBlank()) {
                result.markApplicable();
                if (isText(cell)) {
                    asText.add(cell.location());
                }
            }
        }
        if (!asText.isEmpty()) {
            result.violation(Message.of("numbers-as-numbers.text").with("labels", FormCells.labels(asText)), asText);
        }
        return result.build();
    }

    private static boolean isText(FormCell entry) {
        return entry.value() instanceof CellValue.Text
                && DIGITS.matcher(entry.displayText()).matches();
    }
}
