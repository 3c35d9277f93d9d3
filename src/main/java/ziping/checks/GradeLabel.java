package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

/** The claimed grade is written as the rulebook writes it: 优 rather than 优秀, or the other way round. */
public record GradeLabel() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(Names.GRADE).filter(it -> it.content() != Entry.Content.LIVE);
        String claimed = filing.claimedGrade();
        if (cell.isEmpty() || claimed.isBlank()) {
            return tally.verdict();
        }
        tally.compared();
        String own = filing.sameGrade().apply(claimed);
        if (!own.equals(claimed)) {
            tally.hit(
                    Saying.of("grade-label.synonym").with("claimed", claimed).with("expected", own),
                    List.of(cell.get().place()));
        }
        return tally.verdict();
    }
}
