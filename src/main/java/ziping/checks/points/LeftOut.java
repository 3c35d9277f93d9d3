package ziping.checks.points;

import java.math.BigDecimal;
import java.util.List;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.message.Message;

/**
 * Finds indicators that the unit calls not applicable. Their weight does not count, so all other rows count more. One
 * finding lists all of them.
 */
record LeftOut() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        context.indicators().stream()
                .flatMap(row -> row.cells().actual().stream())
                .forEach(cell -> result.markApplicable());
        List<ScoredRow> leftOut =
                context.indicators().stream().filter(ScoredRow::isLeftOut).toList();
        if (!leftOut.isEmpty()) {
            BigDecimal weight = leftOut.stream()
                    .flatMap(row -> row.weight().number().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            result.violation(
                    Message.of("left-out.rows")
                            .with("rows", ScoredRow.labels(leftOut))
                            .with("weight", weight)
                            .with("full", context.standards().fullWeight()),
                    CheckContext.places(leftOut.stream().map(row -> row.cells().actual())));
        }
        return result.build();
    }
}
