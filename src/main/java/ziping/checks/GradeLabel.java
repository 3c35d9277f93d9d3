package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

/** The claimed grade is written as the rulebook writes it: 优 rather than 优秀, or the other way round. */
public record GradeLabel() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<Entry> cell = context.field(Names.GRADE).filter(it -> it.content() != Entry.Content.LIVE);
        String claimed = context.totals().claimedGrade();
        if (cell.isEmpty() || claimed.isBlank()) {
            return result.build();
        }
        result.compared();
        String own = context.standards().sameGrade().apply(claimed);
        if (!own.equals(claimed)) {
            result.violation(
                    Saying.of("grade-label.synonym").with("claimed", claimed).with("expected", own),
                    List.of(cell.get().place()));
        }
        return result.build();
    }
}
