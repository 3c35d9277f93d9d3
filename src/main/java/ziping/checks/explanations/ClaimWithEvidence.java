package ziping.checks.explanations;

import java.util.List;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.Wording;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/**
 * Finds a statement that needs evidence but names none, such as satisfaction without a survey.
 *
 * @param claim words of the statement
 * @param in names of the cells that can contain it
 * @param evidence words of which at least one must occur in these texts, in an explanation or in an indicator
 */
record ClaimWithEvidence(Wording claim, List<String> in, List<String> evidence) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        claim.saidIn(texts).ifPresent(said -> {
            result.markApplicable();
            if (everything(context, texts).noneMatch(text -> evidence.stream().anyMatch(text::contains))) {
                result.violation(
                        Message.of("claim-with-evidence.missing").with("claim", said.clause()),
                        List.of(said.cell().location()));
            }
        });
        return result.build();
    }

    private static Stream<String> everything(CheckContext context, List<FormCell> texts) {
        return Stream.of(
                        texts.stream().map(FormCell::displayText),
                        context.rows().scored().stream()
                                .map(row -> row.explanation().text()),
                        context.indicators().stream()
                                .map(row -> row.indicator().orElseThrow())
                                .flatMap(indicator -> Stream.of(
                                        indicator.name(),
                                        indicator.displayText(FieldNames.TARGET),
                                        indicator.displayText(FieldNames.ACTUAL))))
                .flatMap(it -> it);
    }
}
