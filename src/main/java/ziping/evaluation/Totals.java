package ziping.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ziping.checks.Line;
import ziping.model.Block;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Indicator;
import ziping.model.Memory;
import ziping.model.Names;
import ziping.model.Submission;
import ziping.model.Total;
import ziping.quantity.Reading;
import ziping.rulebook.Grades;
import ziping.rulebook.Law;

/** 总分 and 自评等级, with what the unit claims they are. */
record Totals(Total total, Claim points, Claim grade) {
    static Totals of(Law law, Submission submission, Recall recall, List<Line> lines) {
        Grades grades = law.grades().value();
        List<Line> weighted = lines.stream().filter(Line::isWeighted).toList();
        Optional<BigDecimal> sum = sum(weighted, it -> it.award().points());
        Optional<Entry> cell = submission.field(Names.TOTAL);
        Claim points = Claim.of(
                cell, recall.figure(Keys.TOTAL, cell), sum.map(Decimals::plain).orElse(""));
        Optional<String> computed = sum.filter(it -> weightsAddUp(law, lines)).map(grades::of);
        Claim grade = gradeClaim(submission, recall, grades, computed);
        Total total = new Total(
                sum,
                points.firstNumber().or(() -> sum(weighted, it -> it.award().claimed())),
                sum(weighted, it -> it.award().rule()),
                computed.map(it -> kept(grades, grade.now(), it)),
                grade.first(),
                weighted.stream()
                        .filter(it -> it.award().points().isEmpty())
                        .map(Line::label)
                        .toList());
        return new Totals(total, points, grade);
    }

    /** The points of each first-level group, in the order of the form; the execution row is a group of its own. */
    static List<Block> blocks(List<Line> lines) {
        Map<String, List<Line>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.indicator().map(Indicator::level1).orElse(Names.EXECUTION_RATE),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Block(
                        group.getKey(),
                        sum(
                                        group.getValue(),
                                        it -> Optional.of(it.weight().number().orElse(BigDecimal.ZERO)))
                                .orElse(BigDecimal.ZERO),
                        sum(
                                group.getValue().stream()
                                        .filter(Line::isWeighted)
                                        .toList(),
                                it -> it.award().points())))
                .toList();
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
        BigDecimal sum =
                lines.stream().flatMap(it -> it.weight().number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return allKnown && sum.compareTo(law.fullWeight()) == 0;
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
