package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Saying;

/** Where the rulebook asks for an explanation, a person gave one; a draft of ours is none. */
public record ExplanationDue() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            Optional<Entry> cell = line.cells().explanation();
            if (cell.isEmpty() || line.award().points().isEmpty()) {
                continue;
            }
            tally.compared();
            if (line.explanation().due() == Explanation.Due.POINTS_LOST
                    && !line.explanation().isGiven()) {
                tally.hit(
                        Saying.of(inForm(line) ? "explanation-due.missing" : "explanation-due.missing-in-form")
                                .with("row", line.label())
                                .with("points", line.award().points().get())
                                .with("weight", line.weight().number().orElse(BigDecimal.ZERO)),
                        List.of(cell.get().place()));
            }
        }
        return tally.verdict();
    }

    /** A form without a place for explanations has it in our own sheet, and is told at the points. */
    private static boolean inForm(Line line) {
        return !line.cells()
                .explanation()
                .map(Entry::place)
                .equals(line.cells().points().map(Entry::place));
    }
}
