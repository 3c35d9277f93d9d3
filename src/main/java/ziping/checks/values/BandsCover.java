package ziping.checks.values;

import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;

/**
 * Finds grading standards of a goal that leave out a number, cover a number twice, or whose best band does not begin at
 * the target.
 */
record BandsCover() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (CheckContext.GoalRow row : context.rows().goals()) {
            row.bands().ifPresent(bands -> {
                result.markApplicable();
                seams(result, row, bands);
                best(result, row, bands);
            });
        }
        return result.build();
    }

    private static void seams(CheckResult.Builder result, CheckContext.GoalRow row, GradeBands bands) {
        for (GradeBands.Seam seam : bands.seams()) {
            result.violation(
                    Message.of(seam.overlap() ? "bands-cover.overlap" : "bands-cover.gap")
                            .with("row", row.goal().name())
                            .with("lower", seam.lower().written())
                            .with("upper", seam.upper().written()),
                    CheckContext.places(row.best()));
        }
    }

    private static void best(CheckResult.Builder result, CheckContext.GoalRow row, GradeBands bands) {
        Message facts = Message.of("bands-cover.best-differs")
                .with("row", row.goal().name())
                .with("target", row.goal().target())
                .with("best", bands.best().written());
        if (row.parsedTarget() instanceof ParsedValue.Amount target && !agrees(target, bands)) {
            result.violation(facts, List.of(row.target().location()));
        } else if (bands.bestIsPoint()) {
            result.violation(
                    Duty.NOTE,
                    new Message("bands-cover.best-point", facts.arguments()),
                    CheckContext.places(row.best()));
        }
    }

    /** 超过5次 and 5次以上 are not the same: 5 itself reaches the band but not the target. */
    private static boolean agrees(ParsedValue.Amount target, GradeBands bands) {
        boolean beyond = target.sign() == ParsedValue.Sign.MORE_THAN || target.sign() == ParsedValue.Sign.LESS_THAN;
        boolean contains = bands.gradeOf(target.value())
                .filter(bands.best().grade()::equals)
                .isPresent();
        return contains != beyond;
    }
}
