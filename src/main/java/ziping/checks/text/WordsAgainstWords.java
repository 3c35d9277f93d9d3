package ziping.checks.text;

import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.Wording;
import ziping.model.form.FormCell;
import ziping.model.message.Message;

/**
 * Finds a statement in one text that another text denies, such as completed in time and delayed. A single text that
 * contains both is not reported, because it usually describes a sequence of events.
 *
 * @param claim words of the statement
 * @param in names of the cells that can contain the statement
 * @param denial words that deny it
 * @param deniedIn names of the cells that can deny it
 */
record WordsAgainstWords(Wording claim, List<String> in, Wording denial, List<String> deniedIn) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        texts.forEach(cell -> result.markApplicable());
        Optional<Wording.Said> claimed = claim.saidIn(texts);
        if (claimed.isEmpty()) {
            return result.build();
        }
        for (Wording.Said denied : denial.all(context.filled(deniedIn)).toList()) {
            if (!denied.cell().equals(claimed.get().cell())) {
                result.violation(
                        Message.of("words-against-words.denied")
                                .with("claim", claimed.get().clause())
                                .with("label", denied.cell().location().label())
                                .with("denial", denied.clause()),
                        List.of(claimed.get().cell().location(), denied.cell().location()));
                break;
            }
        }
        return result.build();
    }
}
