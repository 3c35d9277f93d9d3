package ziping.checks.points;

import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Finds claimed points outside the bounds within which the rule leaves the points to a person. */
record PointsWithinBounds() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            if (row.claimed().isPresent() && row.isBounded()) {
                result.markApplicable();
                if (row.award().points().isEmpty()) {
                    result.violation(
                            Message.of("points-within-bounds.outside")
                                    .with("row", row.label())
                                    .with("claim", row.claimed().get())
                                    .with(
                                            "how",
                                            new MessageArgument.Phrase(
                                                    row.award().how())),
                            CheckContext.places(
                                    row.cells().points(), row.cells().actual()));
                }
            }
        }
        return result.build();
    }
}
