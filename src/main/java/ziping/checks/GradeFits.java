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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<Entry> cell = context.field(Names.GRADE).filter(it -> it.content() != Entry.Content.LIVE);
        Optional<BigDecimal> total =
                Reading.ofPoints(context.totals().claimed()).number().or(context::sumOfClaims);
        String claimed = context.totals().claimedGrade();
        if (cell.isEmpty() || total.isEmpty() || claimed.isBlank()) {
            return result.build();
        }
        result.compared();
        String expected = context.standards().gradeOf().apply(total.get());
        Saying facts = Saying.of("grade-fits.off")
                .with("claimed", claimed)
                .with("total", total.get())
                .with("expected", expected);
        if (!context.standards().sameGrade().apply(claimed).equals(expected)) {
            result.violation(facts, List.of(cell.get().place()));
        }
        return result.build();
    }
}
