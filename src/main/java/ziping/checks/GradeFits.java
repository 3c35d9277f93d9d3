package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Reading;

/** The claimed grade is that of the claimed total; a synonym such as 优秀 for 优 is only noted. */
public record GradeFits() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(Names.GRADE).filter(it -> it.content() != Entry.Content.LIVE);
        Optional<BigDecimal> total =
                Reading.ofPoints(filing.claimedTotal()).number().or(filing::sumOfClaims);
        String claimed = filing.claimedGrade();
        if (cell.isEmpty() || total.isEmpty() || claimed.isBlank()) {
            return tally.verdict();
        }
        tally.compared();
        String expected = filing.gradeOf().apply(total.get());
        Saying facts = Saying.of("grade.off")
                .with("claimed", claimed)
                .with("total", total.get())
                .with("expected", expected);
        if (!filing.sameGrade().apply(claimed).equals(expected)) {
            tally.hit(facts, List.of(cell.get().place()));
        } else if (!claimed.equals(expected)) {
            tally.hit(
                    Duty.NOTE,
                    new Saying("grade.synonym", facts.facts()),
                    List.of(cell.get().place()));
        }
        return tally.verdict();
    }
}
