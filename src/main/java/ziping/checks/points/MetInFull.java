package ziping.checks.points;

import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.PointsBasis;

/** Finds a target that the rule regards as met while less than full points are claimed without an explanation. */
record MetInFull() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            if (row.isFull(row.award().rule()) && row.claimed().isPresent()) {
                result.markApplicable();
                if (row.award().basis() == PointsBasis.STRICTER
                        && !row.explanation().isGiven()) {
                    result.violation(
                            message(row),
                            CheckContext.places(
                                    row.cells().points(), row.cells().explanation()));
                }
            }
        }
        return result.build();
    }

    private static Message message(ScoredRow row) {
        return Message.of("met-in-full.not-full")
                .with("row", row.label())
                .with("claim", row.claimed().orElseThrow())
                .with("weight", row.weight().number().orElseThrow())
                .with("how", new MessageArgument.Phrase(row.award().how()));
    }
}
