package ziping.checks.points;

import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Where the rule leaves the points to a person within bounds, the claim lies within them. */
record PointsWithinBounds() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.indicators().forEach(row -> {
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
                                    Stream.of(row.cells().points(), row.cells().actual())));
                }
            }
        });
        return result.build();
    }
}
