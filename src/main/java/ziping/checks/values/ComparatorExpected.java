package ziping.checks.values;

import java.util.List;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * A target that is no more than a number says whether it is to be reached or not to be exceeded, where that makes a
 * difference: where the actual value is another.
 *
 * @param level2 words in the second-level names of indicators of which that is not clear
 */
record ComparatorExpected(List<String> level2) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.indicators().filter(row -> row.isUnder(level2)).forEach(row -> {
            if (row.target() instanceof ParsedValue.Amount target && row.pair().isPresent()) {
                result.markApplicable();
                UnitPair pair = row.pair().get();
                boolean differs = pair.actual().compareTo(pair.target()) != 0;
                if (target.sign() == ParsedValue.Sign.NONE && differs) {
                    result.violation(
                            message(row),
                            CheckContext.places(
                                    Stream.of(row.cells().target(), row.cells().actual())));
                }
            }
        });
        return result.build();
    }

    private static Message message(ScoredRow row) {
        return Message.of(
                        row.direction() == Direction.DOWNWARD
                                ? "comparator-expected.missing-downward"
                                : "comparator-expected.missing")
                .with("row", row.label())
                .with("target", row.cells().shownTarget())
                .with("actual", row.cells().shownActual());
    }
}
