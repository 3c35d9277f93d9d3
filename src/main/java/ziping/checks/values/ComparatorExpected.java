package ziping.checks.values;

import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * Finds a target that is a plain number without ≥ or ≤ while the actual value differs from it. Nobody can tell whether
 * such a target was met.
 *
 * @param level2 words in the second-level names of indicators for which more is not always better
 */
record ComparatorExpected(List<String> level2) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            if (row.isUnder(level2)) {
                if (row.target() instanceof ParsedValue.Amount target
                        && row.pair().isPresent()) {
                    result.markApplicable();
                    UnitPair pair = row.pair().get();
                    boolean differs = pair.actual().compareTo(pair.target()) != 0;
                    if (target.sign() == ParsedValue.Sign.NONE && differs) {
                        result.violation(
                                message(row),
                                CheckContext.places(
                                        row.cells().target(), row.cells().actual()));
                    }
                }
            }
        }
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
