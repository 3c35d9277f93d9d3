package ziping.checks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ziping.model.Answer;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Place;
import ziping.model.Saying;

/** A number in a cell of numbers is one: Excel leaves a number that is kept as text out of its sums. */
public record NumbersAsNumbers() implements Check {
    /** What people add up; rates they do not. */
    private static final Set<Form.Kind> NUMBERS =
            EnumSet.of(Form.Kind.NUMBER, Form.Kind.MONEY, Form.Kind.POINTS, Form.Kind.WEIGHT);

    private static final Pattern DIGITS = Pattern.compile("[-+]?\\d[\\d,，]*(?:\\.\\d+)?");

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Place> asText = new ArrayList<>();
        // What stands in cells that the program writes becomes a number with this run.
        for (Entry cell : Cells.such(context, it -> NUMBERS.contains(it.kind()) && !it.output())) {
            if (!cell.isBlank()) {
                result.compared();
                if (isText(cell)) {
                    asText.add(cell.place());
                }
            }
        }
        if (!asText.isEmpty()) {
            result.violation(Saying.of("numbers-as-numbers.text").with("labels", Cells.labels(asText)), asText);
        }
        return result.build();
    }

    private static boolean isText(Entry entry) {
        return entry.answer() instanceof Answer.Text
                && DIGITS.matcher(entry.shown()).matches();
    }
}
