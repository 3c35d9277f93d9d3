package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

/** 年度 can be read; otherwise the law of today is used. */
public record YearReadable() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        Optional<Entry> cell = filing.field(Names.YEAR);
        cell.ifPresent(it -> tally.compared());
        if (cell.isPresent() && !filing.yearKnown()) {
            String key = cell.get().isBlank() ? "year-readable.blank" : "year-readable.unreadable";
            tally.hit(
                    Saying.of(key).with("typed", cell.get().shown()),
                    List.of(cell.get().place()));
        }
        return tally.verdict();
    }
}
