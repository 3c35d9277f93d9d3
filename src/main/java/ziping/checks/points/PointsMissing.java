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
 * Every weighted row has points, typed or by rule; without them there is no total. One finding names all rows in which
 * nothing was typed. A row whose claim did not count has its own, which other rules may tell.
 */
record PointsMissing() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> weighted =
                context.rows().scored().stream().filter(ScoredRow::isWeighted).toList();
        List<ScoredRow> without =
                weighted.stream().filter(it -> it.award().points().isEmpty()).toList();
        List<ScoredRow> missing =
                without.stream().filter(it -> blankWeight(it).isEmpty()).toList();
        if (!weighted.isEmpty()) {
            result.markApplicable();
        }
        without.stream().flatMap(it -> blankWeight(it).stream()).forEach(result::unreadable);
        List<ScoredRow> claimed =
                missing.stream().filter(it -> it.claimed().isPresent()).toList();
        claimed.forEach(it -> tell(result, List.of(it)));
        List<ScoredRow> blank =
                missing.stream().filter(it -> !claimed.contains(it)).toList();
        if (!blank.isEmpty()) {
            tell(result, blank);
        }
        return result.build();
    }

    private static void tell(CheckResult.Builder result, List<ScoredRow> missing) {
        List<Location> places = CheckContext.places(missing.stream()
                .map(ScoredRow::cells)
                .map(it -> it.points().or(it::actual).or(it::weight)));
        result.violation(
                Message.of("points-missing.rows")
                        .with(
                                "rows",
                                new MessageArgument.Listed(
                                        missing.stream().map(ScoredRow::label).toList()))
                        .with("count", BigDecimal.valueOf(missing.size()))
                        .with(
                                "why",
                                new MessageArgument.Phrase(
                                        missing.get(0).award().how())),
                places);
    }

    /** Whether a row without a weight should have points nobody can say. */
    private static Optional<FormCell> blankWeight(ScoredRow row) {
        return row.cells().weight().filter(FormCell::isBlank);
    }
}
