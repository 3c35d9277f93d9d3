package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Reading;

/** The claimed grade, or its synonym, is that of the claimed total. */
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
        Saying facts = Saying.of("grade-fits.off")
                .with("claimed", claimed)
                .with("total", total.get())
                .with("expected", expected);
        if (!filing.sameGrade().apply(claimed).equals(expected)) {
            tally.hit(facts, List.of(cell.get().place()));
        }
        return tally.verdict();
    }
}
