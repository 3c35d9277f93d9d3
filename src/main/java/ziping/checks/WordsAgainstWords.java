package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Saying;

/**
 * What is claimed in one place is not denied in another: done in time, and delayed. What one text says of both is more
 * often a story than a contradiction.
 *
 * @param claim what is claimed
 * @param in the texts that may claim it
 * @param denial what contradicts it
 * @param deniedIn the texts that may contradict it
 */
public record WordsAgainstWords(Wording claim, List<String> in, Wording denial, List<String> deniedIn)
        implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Entry> texts = filing.filled(in);
        texts.forEach(it -> tally.compared());
        Optional<Wording.Said> claimed = claim.saidIn(texts);
        claimed.flatMap(said -> denial.all(filing.filled(deniedIn))
                        .filter(it -> !it.cell().equals(said.cell()))
                        .findFirst())
                .ifPresent(denied -> tally.hit(
                        Saying.of("words-against-words.denied")
                                .with("claim", claimed.get().clause())
                                .with("label", denied.cell().place().label())
                                .with("denial", denied.clause()),
                        List.of(claimed.get().cell().place(), denied.cell().place())));
        return tally.verdict();
    }
}
