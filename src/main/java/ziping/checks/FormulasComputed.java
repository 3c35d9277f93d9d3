package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.model.Traits;

/** Every formula has a result; one that no office program has computed reads as blank. */
public record FormulasComputed() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Place> uncomputed = new ArrayList<>();
        Set<Place> without = Set.copyOf(filing.submission().traits().uncomputed());
        // What the program writes it computes itself.
        for (Entry cell : Cells.such(filing, it -> !it.output())) {
            if (!cell.formula().isEmpty()) {
                tally.compared();
                if (without.contains(cell.place())) {
                    uncomputed.add(cell.place());
                }
            }
        }
        if (!uncomputed.isEmpty()) {
            tally.hit(
                    Saying.of("formulas-computed.uncomputed")
                            .with("labels", Cells.labels(uncomputed))
                            .with("program", program(filing.submission())),
                    uncomputed);
        }
        return tally.verdict();
    }

    /** What saved the workbook last. */
    static Fact program(Submission submission) {
        Traits.Program program = submission.traits().savedBy();
        return new Fact.Phrase(Saying.of("saved-by." + program.name().toLowerCase(Locale.ROOT)));
    }
}
