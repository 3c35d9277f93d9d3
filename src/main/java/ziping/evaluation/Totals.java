package ziping.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.checks.Line;
import ziping.model.Block;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Indicator;
import ziping.model.Memory;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.model.Total;
import ziping.quantity.Reading;
import ziping.rulebook.Grades;
import ziping.rulebook.Law;
import ziping.scoring.Conversion;

/**
 * 总分 and 自评等级, with what the unit claims they are.
 *
 * @param conversion from the sum of all points to the total
 */
record Totals(Total total, Claim points, Claim grade, Conversion conversion) {
    static Totals of(Law law, Submission submission, Recall recall, List<Line> lines) {
        Grades grades = law.points().grades().value();
        Conversion conversion = conversion(law, lines);
        List<Line> weighted = lines.stream().filter(Line::isWeighted).toList();
        Optional<BigDecimal> sum = sum(weighted, it -> it.award().points()).map(conversion::total);
        Optional<Entry> cell = submission.field(Names.TOTAL);
        Claim points = Claim.of(
                cell, recall.figure(Keys.TOTAL, cell), sum.map(Decimals::plain).orElse(""));
        Optional<String> computed = sum.filter(it -> weightsAddUp(law, lines)).map(grades::of);
        Claim grade = gradeClaim(submission, recall, grades, computed);
        Total total = new Total(
                sum,
                points.firstNumber()
                        .or(() -> sum(weighted, it -> it.award().claimed()).map(conversion::total)),
                sum(weighted, it -> it.award().rule()).map(conversion::total),
                how(sum, weighted, conversion),
                computed.map(it -> kept(grades, grade.now(), it)),
                grade.first(),
                missing(weighted));
        return new Totals(total, points, grade, conversion);
    }

    /** Weights that do not add up are left as they are: nobody knows what the whole would be. */
    private static Conversion conversion(Law law, List<Line> lines) {
        BigDecimal leftOut =
                weightsAddUp(law, lines) ? weight(lines.stream().filter(Line::isLeftOut)) : BigDecimal.ZERO;
        return new Conversion(law.points().fullWeight(), leftOut, law.points().rounding());
    }

    private static Saying how(Optional<BigDecimal> points, List<Line> weighted, Conversion conversion) {
        if (points.isEmpty()) {
            return Saying.of("how.total-missing")
                    .with("count", String.valueOf(missing(weighted).size()))
                    .with("rows", new Fact.Listed(missing(weighted)));
        }
        Saying sum = Saying.of("how.total").with("parts", parts(weighted)).with("points", points.get());
        return conversion.isDue()
                ? new Saying("how.total-converted", sum.facts())
                        .with("full", conversion.full())
                        .with("applicable", conversion.applicable())
                : sum;
    }

    private static String parts(List<Line> weighted) {
        return weighted.stream()
                .flatMap(it -> it.award().points().stream())
                .map(Decimals::plain)
                .collect(Collectors.joining(" + "));
    }

    private static List<String> missing(List<Line> weighted) {
        return weighted.stream()
                .filter(it -> it.award().points().isEmpty())
                .map(Line::label)
                .toList();
    }

    /** The points of each first-level group that applies, in the order of the form; the execution row is a group of its own. */
    static List<Block> blocks(List<Line> lines) {
        Map<String, List<Line>> groups = lines.stream()
                .filter(it -> !it.isLeftOut())
                .collect(Collectors.groupingBy(
                        line -> line.indicator().map(Indicator::level1).orElse(Names.EXECUTION_RATE),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Block(
                        group.getKey(),
                        weight(group.getValue().stream()),
                        sum(
                                group.getValue().stream()
                                        .filter(Line::isWeighted)
                                        .toList(),
                                it -> it.award().points())))
                .toList();
    }

    private static BigDecimal weight(Stream<Line> lines) {
        return Decimals.normal(
                lines.flatMap(it -> it.weight().number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The sum over all lines; empty if there is none, or one has nothing to add. */
    private static Optional<BigDecimal> sum(List<Line> lines, Function<Line, Optional<BigDecimal>> figure) {
        List<Optional<BigDecimal>> figures = lines.stream().map(figure).toList();
        return figures.isEmpty() || figures.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(Decimals.normal(
                        figures.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static boolean weightsAddUp(Law law, List<Line> lines) {
        boolean allKnown = lines.stream().noneMatch(it -> it.weight() instanceof Reading.Unreadable);
        return allKnown && weight(lines.stream()).compareTo(law.points().fullWeight()) == 0;
    }

    /** 优秀 typed for 优 stays 优秀. */
    private static String kept(Grades grades, String claimed, String computed) {
        return !claimed.isEmpty() && grades.own(claimed).equals(computed) ? claimed : computed;
    }

    private static Claim gradeClaim(Submission submission, Recall recall, Grades grades, Optional<String> computed) {
        Optional<Entry> cell = submission.field(Names.GRADE);
        Memory.Figure remembered = recall.figure(Keys.GRADE, cell);
        String shown =
                computed.map(it -> kept(grades, remembered.current(), it)).orElse("");
        return Claim.of(cell, remembered, shown);
    }
}
