package ziping.checks.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds rows with a weight that have no points, neither typed nor by rule, so that there is no total. One finding lists
 * all rows in which nothing was typed. A row whose claimed points were not accepted gets its own finding, because other
 * rules can report it too.
 */
record PointsMissing() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> weighted =
                context.rows().scored().stream().filter(ScoredRow::isWeighted).toList();
        List<ScoredRow> without =
                weighted.stream().filter(row -> row.award().points().isEmpty()).toList();
        List<ScoredRow> missing =
                without.stream().filter(row -> blankWeight(row).isEmpty()).toList();
        if (!weighted.isEmpty()) {
            result.markApplicable();
        }
        without.stream().flatMap(row -> blankWeight(row).stream()).forEach(result::unreadable);
        List<ScoredRow> claimed =
                missing.stream().filter(row -> row.claimed().isPresent()).toList();
        claimed.forEach(row -> report(result, List.of(row)));
        List<ScoredRow> blank =
                missing.stream().filter(row -> !claimed.contains(row)).toList();
        if (!blank.isEmpty()) {
            report(result, blank);
        }
        return result.build();
    }

    private static void report(CheckResult.Builder result, List<ScoredRow> missing) {
        List<Location> locations = CheckContext.places(missing.stream()
                .map(ScoredRow::cells)
                .map(cells -> cells.points().or(cells::actual).or(cells::weight)));
        result.violation(
                Message.of("points-missing.rows")
                        .with("rows", ScoredRow.labels(missing))
                        .with("count", BigDecimal.valueOf(missing.size()))
                        .with(
                                "why",
                                new MessageArgument.Phrase(
                                        missing.get(0).award().how())),
                locations);
    }

    /** The blank weight of a row. Whether such a row must have points is unknown. */
    private static Optional<FormCell> blankWeight(ScoredRow row) {
        return row.cells().weight().filter(FormCell::isBlank);
    }
}
