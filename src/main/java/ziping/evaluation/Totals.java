package ziping.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Evaluation;
import ziping.model.result.Indicator;
import ziping.model.result.Total;
import ziping.quantity.PlainNumber;
import ziping.rulebook.Grades;
import ziping.rulebook.Law;
import ziping.scoring.PointsConversion;

/**
 * 总分 and 自评等级, with what the unit claims they are.
 *
 * @param conversion from the sum of all points to the total
 */
record Totals(Total total, ClaimedFigure points, ClaimedFigure grade, PointsConversion conversion) {
    static Totals of(Law law, Submission submission, PriorRunLookup lookup, List<ScoredRow> rows) {
        PointsConversion conversion = conversion(law, rows);
        List<ScoredRow> weighted = rows.stream().filter(ScoredRow::isWeighted).toList();
        Optional<BigDecimal> points = sum(weighted, AwardedPoints::points).map(conversion::total);
        Optional<FormCell> cell = submission.field(FieldNames.TOTAL);
        ClaimedFigure claim = ClaimedFigure.of(
                cell,
                lookup.figure(PriorRunLookup.Keys.TOTAL, cell),
                points.map(Decimals::plain).orElse(""));
        Optional<BigDecimal> claimed = claim.firstNumber();
        Grades grades = law.points().grades().value();
        Optional<String> computed =
                points.isPresent() && weightsAddUp(law, rows) ? Optional.of(grades.of(points.get())) : Optional.empty();
        ClaimedFigure grade = gradeClaim(submission, lookup, grades, computed);
        Total total = new Total(
                points,
                claimed.isPresent()
                        ? claimed
                        : sum(weighted, AwardedPoints::claimed).map(conversion::total),
                sum(weighted, AwardedPoints::rule).map(conversion::total),
                how(points, weighted, conversion),
                computed.map(own -> kept(grades, grade.now(), own)),
                grade.first(),
                missing(weighted));
        return new Totals(total, claim, grade, conversion);
    }

    /** Weights that do not add up are left as they are, because the whole is not known then. */
    private static PointsConversion conversion(Law law, List<ScoredRow> rows) {
        BigDecimal leftOut = weightsAddUp(law, rows)
                ? weight(rows.stream().filter(ScoredRow::isLeftOut).toList())
                : BigDecimal.ZERO;
        return new PointsConversion(
                law.points().fullWeight(), leftOut, law.points().rounding());
    }

    private static Message how(Optional<BigDecimal> points, List<ScoredRow> weighted, PointsConversion conversion) {
        if (points.isEmpty()) {
            List<String> missing = missing(weighted);
            return Message.of("how.total-missing")
                    .with("count", String.valueOf(missing.size()))
                    .with("rows", new MessageArgument.Listed(missing));
        }
        String parts = weighted.stream()
                .map(row -> Decimals.plain(row.award().points().orElseThrow()))
                .collect(Collectors.joining(" + "));
        Message sum = Message.of("how.total").with("parts", parts).with("points", points.get());
        return conversion.isDue()
                ? new Message("how.total-converted", sum.arguments())
                        .with("full", conversion.full())
                        .with("applicable", conversion.applicable())
                : sum;
    }

    private static List<String> missing(List<ScoredRow> weighted) {
        return weighted.stream()
                .filter(row -> row.award().points().isEmpty())
                .map(ScoredRow::label)
                .toList();
    }

    /**
     * The points of each first-level group that applies, in the order of the form. The execution row is its own group.
     */
    static List<Evaluation.IndicatorBlock> blocks(List<ScoredRow> rows) {
        Map<String, List<ScoredRow>> groups = new LinkedHashMap<>();
        for (ScoredRow row : rows) {
            if (!row.isLeftOut()) {
                String level1 = row.indicator().map(Indicator::level1).orElse(FieldNames.EXECUTION_RATE);
                groups.computeIfAbsent(level1, name -> new ArrayList<>()).add(row);
            }
        }
        List<Evaluation.IndicatorBlock> blocks = new ArrayList<>();
        groups.forEach((level1, group) -> {
            List<ScoredRow> weighted =
                    group.stream().filter(ScoredRow::isWeighted).toList();
            blocks.add(new Evaluation.IndicatorBlock(level1, weight(group), sum(weighted, AwardedPoints::points)));
        });
        return List.copyOf(blocks);
    }

    private static BigDecimal weight(List<ScoredRow> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoredRow row : rows) {
            sum = sum.add(row.weight().number().orElse(BigDecimal.ZERO));
        }
        return Decimals.normal(sum);
    }

    /** The sum over all rows; empty if there is none, or one of them has no such figure. */
    private static Optional<BigDecimal> sum(List<ScoredRow> rows, Function<AwardedPoints, Optional<BigDecimal>> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoredRow row : rows) {
            Optional<BigDecimal> figure = part.apply(row.award());
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(figure.get());
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(Decimals.normal(sum));
    }

    private static boolean weightsAddUp(Law law, List<ScoredRow> rows) {
        boolean allKnown = rows.stream().noneMatch(row -> row.weight() instanceof PlainNumber.Unreadable);
        return allKnown && weight(rows).compareTo(law.points().fullWeight()) == 0;
    }

    /** 优秀 typed for 优 stays 优秀. */
    private static String kept(Grades grades, String claimed, String computed) {
        return !claimed.isEmpty() && grades.own(claimed).equals(computed) ? claimed : computed;
    }

    private static ClaimedFigure gradeClaim(
            Submission submission, PriorRunLookup lookup, Grades grades, Optional<String> computed) {
        Optional<FormCell> cell = submission.field(FieldNames.GRADE);
        PriorRun.Figure prior = lookup.figure(PriorRunLookup.Keys.GRADE, cell);
        String shown = computed.isPresent() ? kept(grades, prior.current(), computed.get()) : "";
        return ClaimedFigure.of(cell, prior, shown);
    }
}
