package ziping.checks.explanations;

import java.util.ArrayList;
import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.checks.Wording;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.message.Message;
import ziping.model.result.Explanation;

/**
 * Finds explanations without a measure, if the heading of the column asks for measures. One finding lists all rows.
 *
 * @param asked words in a heading that asks for measures
 * @param measures words of which a text with a measure contains at least one
 * @param fewest letters and digits of a text that is checked; another rule reports shorter ones
 */
record MeasureNamed(List<String> asked, List<String> measures, int fewest) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        String heading = context.submission()
                .form()
                .field(FieldNames.EXPLANATION)
                .map(Form.Field::label)
                .orElse("");
        if (asked.stream().noneMatch(heading::contains)) {
            return result.build();
        }
        List<ScoredRow> without = new ArrayList<>();
        for (ScoredRow row : context.rows().scored()) {
            Explanation explanation = row.explanation();
            // A part of its own for measures is judged by whether it was filled in.
            if (explanation.due() != Explanation.Due.NOT_DUE
                    && explanation.isGiven()
                    && !explanation.isInDraftFormat()) {
                result.markApplicable();
                if (Wording.lettersAndDigits(explanation.text()).length() >= fewest
                        && measures.stream().noneMatch(explanation.text()::contains)) {
                    without.add(row);
                }
            }
        }
        if (!without.isEmpty()) {
            result.violation(
                    Message.of("measure-named.missing")
                            .with("heading", heading)
                            .with("rows", ScoredRow.labels(without)),
                    CheckContext.places(without.stream().map(one -> one.cells().explanation())));
        }
        return result.build();
    }
}
