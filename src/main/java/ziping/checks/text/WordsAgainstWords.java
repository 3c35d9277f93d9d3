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
 * What is claimed in one place is not denied in another: done in time, and delayed. What one text says of both is more
 * often a story than a contradiction.
 *
 * @param claim what is claimed
 * @param in the texts that may claim it
 * @param denial what contradicts it
 * @param deniedIn the texts that may contradict it
 */
record WordsAgainstWords(Wording claim, List<String> in, Wording denial, List<String> deniedIn) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        texts.forEach(cell -> result.markApplicable());
        Optional<Wording.Said> claimed = claim.saidIn(texts);
        claimed.flatMap(said -> denial.all(context.filled(deniedIn))
                        .filter(it -> !it.cell().equals(said.cell()))
                        .findFirst())
                .ifPresent(denied -> result.violation(
                        Message.of("words-against-words.denied")
                                .with("claim", claimed.get().clause())
                                .with("label", denied.cell().place().label())
                                .with("denial", denied.clause()),
                        List.of(claimed.get().cell().place(), denied.cell().place())));
        return result.build();
    }
}
