package ziping.checks;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Duty;
import ziping.model.Saying;
import ziping.quantity.Bands;
import ziping.quantity.Meaning;

/** The standards of a goal leave no number out and none twice, and the best of them begins where the target does. */
public record BandsCover() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (GoalLine line : filing.goals()) {
            line.bands().ifPresent(bands -> {
                tally.compared();
                seams(tally, line, bands);
                best(tally, line, bands);
            });
        }
        return tally.verdict();
    }

    private static void seams(Tally tally, GoalLine line, Bands bands) {
        for (Bands.Seam seam : bands.seams()) {
            tally.hit(
                    Saying.of(seam.overlap() ? "bands-cover.overlap" : "bands-cover.gap")
                            .with("row", line.goal().name())
                            .with("lower", seam.lower().written())
                            .with("upper", seam.upper().written()),
                    Filing.places(Stream.of(line.best())));
        }
    }

    private static void best(Tally tally, GoalLine line, Bands bands) {
        Saying facts = Saying.of("bands-cover.best-differs")
                .with("row", line.goal().name())
                .with("target", line.goal().target())
                .with("best", bands.best().written());
        if (line.meaning() instanceof Meaning.Amount target && !agrees(target, bands)) {
            tally.hit(facts, List.of(line.target().place()));
        } else if (bands.bestIsPoint()) {
            tally.hit(
                    Duty.NOTE,
                    new Saying("bands-cover.best-point", facts.facts()),
                    Filing.places(Stream.of(line.best())));
        }
    }

    /** 超过5次 and 5次以上 are not the same: 5 itself reaches the band but not the target. */
    private static boolean agrees(Meaning.Amount target, Bands bands) {
        boolean beyond = target.sign() == Meaning.Sign.MORE_THAN || target.sign() == Meaning.Sign.LESS_THAN;
        boolean contains = bands.gradeOf(target.value())
                .filter(bands.best().grade()::equals)
                .isPresent();
        return contains != beyond;
    }
}
