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
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Place> uncomputed = new ArrayList<>();
        Set<Place> without = Set.copyOf(context.submission().traits().uncomputed());
        // What the program writes it computes itself.
        for (Entry cell : Cells.such(context, it -> !it.output())) {
            if (!cell.formula().isEmpty()) {
                result.compared();
                if (without.contains(cell.place())) {
                    uncomputed.add(cell.place());
                }
            }
        }
        if (!uncomputed.isEmpty()) {
            result.violation(
                    Saying.of("formulas-computed.uncomputed")
                            .with("labels", Cells.labels(uncomputed))
                            .with("program", program(context.submission())),
                    uncomputed);
        }
        return result.build();
    }

    /** What saved the workbook last. */
    static Fact program(Submission submission) {
        Traits.Program program = submission.traits().savedBy();
        return new Fact.Phrase(Saying.of("saved-by." + program.name().toLowerCase(Locale.ROOT)));
    }
}
