package ziping.checks.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                        .with("rows", new MessageArgument.Phrases(byReason(missing)))
                        .with("count", BigDecimal.valueOf(missing.size())),
                locations);
    }

    /** The names of the rows, each reason once after the rows that it applies to. */
    private static List<Message> byReason(List<ScoredRow> missing) {
        Map<Message, List<ScoredRow>> rows = new LinkedHashMap<>();
        for (ScoredRow row : missing) {
            rows.computeIfAbsent(row.award().how(), reason -> new ArrayList<>()).add(row);
        }
        List<Message> phrases = new ArrayList<>();
        rows.forEach((reason, same) -> phrases.add(Message.of("points-missing.row")
                .with("row", ScoredRow.labels(same))
                .with("why", new MessageArgument.Phrase(reason))));
        return phrases;
    }

    /** The blank weight of a row. Whether such a row must have points is unknown. */
    private static Optional<FormCell> blankWeight(ScoredRow row) {
        return row.cells().weight().filter(FormCell::isBlank);
    }
}
