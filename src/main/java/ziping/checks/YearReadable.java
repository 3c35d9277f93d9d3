package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

/** 年度 can be read; otherwise the law of today is used. */
public record YearReadable() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Optional<Entry> cell = context.field(Names.YEAR);
        cell.ifPresent(it -> result.compared());
        if (cell.isPresent() && !context.yearKnown()) {
            String key = cell.get().isBlank() ? "year-readable.blank" : "year-readable.unreadable";
            result.violation(
                    Saying.of(key).with("typed", cell.get().shown()),
                    List.of(cell.get().place()));
        }
        return result.build();
    }
}
