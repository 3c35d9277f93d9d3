package ziping.checks.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.PointsBasis;
import ziping.quantity.ParsedValue;

/**
 * Finds a form in which every row has full points and some of these points are the unit's own judgement. Full points
 * that follow only from numbers are not reported.
 */
record AllFull() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> weighted =
                context.rows().scored().stream().filter(ScoredRow::isWeighted).toList();
        Optional<BigDecimal> total = context.totals().computed().points();
        if (weighted.isEmpty() || total.isEmpty()) {
            return result.build();
        }
        result.markApplicable();
        List<ScoredRow> judged = weighted.stream().filter(AllFull::isJudged).toList();
        boolean full = weighted.stream().allMatch(row -> row.isFull(row.award().points()));
        if (full && !judged.isEmpty()) {
            List<Location> locations = CheckContext.places(Stream.concat(
                    Stream.of(context.field(FieldNames.TOTAL)),
                    judged.stream().map(row -> row.cells().points())));
            result.violation(
                    Message.of("all-full.judgement")
                            .with("total", total.get())
                            .with("count", BigDecimal.valueOf(judged.size()))
                            .with("rows", ScoredRow.labels(judged)),
                    locations);
        }
        return result.build();
    }

    /** Claimed points also count where a value is missing or unclear, but that is not a judgement. */
    private static boolean isJudged(ScoredRow row) {
        boolean inWords = row.target() instanceof ParsedValue.InWords && row.actual() instanceof ParsedValue.InWords;
        return row.award().basis() == PointsBasis.WITHIN || (row.award().basis() == PointsBasis.CLAIMED && inWords);
    }
}
